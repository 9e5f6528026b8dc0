package commonweal.office.api;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.lists.ShownYear;
import commonweal.office.lists.UnitRow;
import commonweal.office.lists.UnitRow.Inner;
import commonweal.office.register.GradeSpan;
import commonweal.office.register.Listed;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Shown;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the API answers, as JSON. The members are named as the columns of the files (docs/formats.md). */
final class Answers {

    private Answers() {}

    static JsonObject cycle(ShownYear year) {
        Cycle cycle = year.shown().cycle();
        return Json.object()
                .with("year", year.year())
                .with("stage", cycle.stage().code())
                .with("embargoed", cycle.embargoed())
                .with("opened_on", Json.orNull(cycle.openedOn()))
                .with("final_on", Json.orNull(cycle.finalOn()))
                .with("published_on", Json.orNull(cycle.publishedOn()))
                .with("policy", year.shown().run().policy())
                .with("run", year.shown().run().id())
                .with("own_only", year.ownOnly())
                .with("every_figure", year.shown().every())
                .done();
    }

    static JsonObject organisation(Listed one, String districtName, Optional<GradeSpan> grades) {
        return Json.object()
                .with("org", one.code())
                .with("kind", one.kind())
                .with("name", one.name())
                .with("district", one.district())
                .with("district_name", districtName)
                .with("grades", Json.orNull(grades.map(GradeSpan::written).orElse(null)))
                .with("opened", Json.orNull(one.opened()))
                .with("closed", Json.orNull(one.closed()))
                .with("sample", one.sample())
                .done();
    }

    /** A row of a list. */
    static JsonObject row(UnitRow row) {
        return result(
                        Json.object()
                                .with("org", row.code())
                                .with("kind", row.organisation().kind())
                                .with("name", row.name())
                                .with("district", row.organisation().district()),
                        row)
                .done();
    }

    /** The result of one school or district. */
    static JsonObject result(Shown shown, UnitRow row, Optional<JsonObject> explanation) {
        Json.Members members = result(
                Json.object()
                        .with("year", shown.year())
                        .with("stage", shown.cycle().stage().code())
                        .with("embargoed", shown.cycle().embargoed())
                        .with("policy", shown.run().policy())
                        .with("run", shown.run().id())
                        .with("org", row.code())
                        .with("kind", row.organisation().kind())
                        .with("name", row.name())
                        .with("district", row.organisation().district()),
                row);
        explanation.ifPresent(all -> members.with("explanation", all));
        return members.done();
    }

    /** What the Commonwealth printed, and the rest where it may be shown: what may not has no member. */
    private static Json.Members result(Json.Members members, UnitRow row) {
        members.with("level", row.level().code())
                .with("reason_code", row.reasonCode())
                .with("reason", row.reason())
                .with("school_percentile", number(row.percentile()))
                .with(
                        "cumulative_ppi",
                        Json.object()
                                .with("all", Optional.ofNullable(row.indexAll()))
                                .with("high_needs", Optional.ofNullable(row.indexHighNeeds()))
                                .done());
        Inner inner = row.inner();
        if (inner != null) {
            members.with("computed_level", inner.computedLevel().code())
                    .with("decided_by", inner.decidedBy())
                    .with("category", Json.orNull(inner.need()));
        }
        return members;
    }

    private static Optional<BigDecimal> number(@Nullable Integer number) {
        return Optional.ofNullable(number).map(BigDecimal::valueOf);
    }
}
