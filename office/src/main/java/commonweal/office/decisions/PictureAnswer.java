package commonweal.office.decisions;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.files.Json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What was before a decider, as JSON. */
final class PictureAnswer {

    private PictureAnswer() {}

    static JsonObject of(Picture picture) {
        return Json.object()
                .with("year", picture.year())
                .with("run", picture.run())
                .with("policy", picture.policy())
                .with("computed_level", picture.computed().code())
                .with("level_in_results", picture.shown().code())
                .with("level_before", picture.before().code())
                .with("level_after", picture.after().code())
                .with("category", need(picture.need()))
                .with("district", district(picture.district()))
                .with("touches", Json.array(picture.touches(), Json::of))
                .with("criteria", Json.array(picture.criteria(), PictureAnswer::criterion))
                .with("cap_before", cap(picture.capBefore()))
                .with("cap_after", cap(picture.capAfter()))
                .done();
    }

    private static Json need(Picture.@Nullable Need need) {
        return need == null
                ? new JsonNull()
                : Json.object()
                        .with("by_level", need.byLevel())
                        .with("before", need.before())
                        .with("after", need.after())
                        .done();
    }

    private static Json district(Picture.@Nullable District district) {
        return district == null
                ? new JsonNull()
                : Json.object()
                        .with("org", district.code())
                        .with("name", district.name())
                        .with("level_before", district.before().code())
                        .with("level_after", district.after().code())
                        .done();
    }

    private static Json criterion(Picture.Criterion one) {
        return Json.object()
                .with("what", one.what())
                .with("holds", one.holds())
                .with("why", one.why())
                .with("citation", one.citation())
                .with("status", one.status())
                .done();
    }

    private static Json cap(@Nullable Cap cap) {
        return cap == null ? new JsonNull() : DecisionAnswers.cap(cap);
    }
}
