package commonweal.run;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.Trigger;
import commonweal.reason.Reason;
import commonweal.roster.Organisation;
import commonweal.terms.Coded;
import java.math.BigDecimal;
import java.util.Optional;

/** The explanation of a level as JSON. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * Everything there is to say about an organisation.
     *
     * @param depth how many steps of each reason, 1: the top alone
     */
    public static JsonObject of(Explained explained, int depth) {
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
        explained.unit().level().ifPresent(level -> members.with("reason", reason(level.reason(), depth)));
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

    /** A reason as a tree, whole or its first steps. */
    public static Json reason(Reason reason, int depth) {
        Json.Members members = Json.object().with("rule", reason.rule()).with("sentence", reason.sentence());
        if (!reason.figures().isEmpty()) {
            members.with(
                    "figures",
                    Json.array(
                            reason.figures(),
                            figure -> Json.object()
                                    .with("name", figure.name())
                                    .with("value", figure.value())
                                    .done()));
        }
        reason.source()
                .ifPresent(source -> members.with(
                        "source",
                        Json.object()
                                .with("clause", source.clause())
                                .with("citation", source.citation())
                                .with("status", source.status())
                                .done()));
        if (!reason.because().isEmpty() && depth > 1) {
            members.with("because", Json.array(reason.because(), step -> reason(step, depth - 1)));
        }
        return members.done();
    }
}
