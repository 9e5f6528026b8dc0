package commonweal.office.decisions;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.files.Json.JsonObject;
import java.math.BigDecimal;

/** Decisions, caps and candidates as JSON. The members are named as the columns of the files. */
final class DecisionAnswers {

    private DecisionAnswers() {}

    /** A decision as lists have it. */
    static Json.Members decision(Standing standing, DecisionRow row) {
        Recorded one = standing.decision();
        return Json.object()
                .with("id", one.id())
                .with("date", one.date().toString())
                .with("org", one.organisation())
                .with("name", row.name())
                .with("district_name", row.district())
                .with("decision", one.kind())
                .with("level", one.level())
                .with("authority", one.authority())
                .with("citation", one.citation())
                .with("reason", one.reason())
                .with("state", standing.state().code())
                .with(
                        "ended_or_replaced_by",
                        standing.by().<Json>map(by -> Json.of(by.id())).orElseGet(JsonNull::new))
                .with("recorded_on", one.recordedOn().toString())
                .with("handed_in_with", Json.orNull(one.handedInWith()))
                .with("withdrawn_on", Json.orNull(one.withdrawnOn()))
                .with("withdrawn_why", Json.orNull(one.withdrawnWhy()));
    }

    static Json count(RecordView.Count one) {
        return Json.object()
                .with("decision", one.kind())
                .with("title", one.title())
                .with("count", one.count())
                .done();
    }

    /** The record held against the newest results. */
    static JsonObject against(RecordToday.Against against) {
        return Json.object()
                .with("year", against.results().year())
                .with("run", against.results().id())
                .with("stage", against.cycle().stage().code())
                .with("caps", Json.array(against.caps(), DecisionAnswers::cap))
                .with("only_on_record", Json.array(against.difference().onlyOnRecord(), row -> Json.of(row.id())))
                .with("only_in_run", against.difference().onlyInRun())
                .with("file_hash", against.fileHash())
                .done();
    }

    static Json cap(Cap cap) {
        return Json.object()
                .with("what", cap.what())
                .with("in_force", cap.inForce())
                .with("allowed", cap.allowed())
                .with("room", cap.room())
                .with("share", cap.share())
                .with("units", cap.units())
                .with("unit", cap.unit())
                .with("citation", cap.citation())
                .with("status", cap.status())
                .with("rounding_status", cap.roundingStatus())
                .done();
    }

    static Json candidate(CandidateList.Row row) {
        Long decision = row.decision();
        return Json.object()
                .with("rank", number(row.rank()))
                .with("org", row.code())
                .with("name", row.name())
                .with("district_name", row.district())
                .with("school_percentile", number(row.percentile()))
                .with("margin", number(row.margin()))
                .with("cumulative_ppi", number(row.index()))
                .with("level", row.level())
                .with("designated", row.designated())
                .with("decision", Json.orNull(decision))
                .done();
    }

    private static Json number(String written) {
        return written.isEmpty() ? new JsonNull() : Json.of(new BigDecimal(written));
    }
}
