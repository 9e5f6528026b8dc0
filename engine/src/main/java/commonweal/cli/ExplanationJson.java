package commonweal.cli;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.Trigger;
import commonweal.roster.Organisation;
import commonweal.run.Distance;
import commonweal.run.Explained;
import commonweal.run.LevelRow;
import commonweal.terms.Coded;
import java.math.BigDecimal;
import java.util.Optional;

/** The explanation of a level as JSON. */
final class ExplanationJson {

    private ExplanationJson() {}

    static JsonObject of(Explained explained, int depth) {
        Organisation organisation = explained.organisation();
        Json.Members members = Json.object()
                .with("org", organisation.code().code())
                .with("kind", organisation.kind().code())
                .with("name", organisation.name())
                .with("district", organisation.district().code())
                .with("policy", explained.run().rules().id())
                .with("year", explained.run().rules().year());
        explained.drift().ifPresent(drift -> members.with("drift", drift));
        explained.unit().level().ifPresent(level -> {
            level(level, explained, members);
            members.with("distances", Json.array(explained.distances(), ExplanationJson::distance));
        });
        members.with("least_earned", Json.array(explained.leastEarned(), ExplanationJson::points));
        explained.unit().need().ifPresent(need -> members.with("special_education", need(need)));
        explained.unit().level().ifPresent(level -> members.with("reason", ReasonTree.json(level.reason(), depth)));
        return members.done();
    }

    private static void level(LevelResult level, Explained explained, Json.Members members) {
        members.with("level", level.level().code())
                .with("reason_code", level.code())
                .with("printed_reason", level.text())
                .with("computed_level", level.computed().code())
                .with("decided_by", explained.row().map(LevelRow::decidedBy).orElse(""))
                .with("holds", Json.array(level.triggers(), ExplanationJson::trigger));
    }

    private static Json trigger(Trigger trigger) {
        return Json.object()
                .with("code", trigger.code())
                .with("level", trigger.level().code())
                .with("text", trigger.text())
                .with("detail", trigger.detail())
                .done();
    }

    private static Json distance(Distance distance) {
        return Json.object()
                .with("trigger", distance.trigger())
                .with("missing", distance.missing())
                .with("sentence", distance.sentence())
                .done();
    }

    private static Json points(IndicatorResult result) {
        return Json.object()
                .with("group", result.group().code())
                .with("indicator", result.indicator().code())
                .with("points", result.award().points().map(BigDecimal::valueOf))
                .with("rating", result.award().rating())
                .done();
    }

    private static Json need(NeedResult need) {
        return Json.object()
                .with("category", code(need.category()))
                .with("category_by_level", code(need.byLevel()))
                .with("override", code(need.override()))
                .with("sentence", need.reason().sentence())
                .done();
    }

    private static String code(Optional<? extends Coded> term) {
        return term.map(Coded::code).orElse("");
    }
}
