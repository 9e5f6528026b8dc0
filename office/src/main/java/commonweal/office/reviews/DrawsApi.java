package commonweal.office.reviews;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plans and the draws for programs: to whoever asks what the pages would show. */
@RestController
class DrawsApi {

    private final PlanView plans;
    private final DrawView draws;
    private final DrawProof proof;
    private final ReviewSight sight;

    DrawsApi(PlanView plans, DrawView draws, DrawProof proof, ReviewSight sight) {
        this.plans = plans;
        this.draws = draws;
        this.proof = proof;
        this.sight = sight;
    }

    @GetMapping(path = "/api/reviews/plans/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("reviews.view")
    String plan(@PathVariable UUID id) {
        PlanView.Shown shown = plans.of(plans.found(id));
        ReviewPlan plan = shown.plan();
        Integer pause = plan.pauseYears();
        Json.Members members = Json.object()
                .with("id", plan.id().toString())
                .with("school_year", plan.year().title())
                .with("pause_years", Json.orNull(pause))
                .with("note", Json.saidOrNull(plan.note()))
                .with("made_on", plan.madeOn().toString())
                .with("made_by", plan.madeBy())
                .with(
                        "parts",
                        Json.array(shown.parts(), one -> part(one, shown.basis().isPresent())))
                .with("left_out", Json.array(shown.leftOut(), ReviewJson::leftOut))
                .with("draws", Json.array(shown.draws(), DrawsApi::ofPlan))
                .with(
                        "reviews",
                        Json.array(shown.reviews(), row -> ReviewJson.row(row).done()))
                .with("earlier", Json.array(shown.earlier(), this::earlier))
                .with("rules", Json.array(shown.rules(), ReviewJson::rule));
        if (sight.leads() && shown.basis().isPresent()) {
            members = members.with("frame", frame(shown.basis().get()));
        }
        return members.done().print();
    }

    private static Json frame(Draw.Basis basis) {
        return Json.object()
                .with("districts", basis.frame().districts().size())
                .with("year", basis.year())
                .done();
    }

    private static Json part(PlanView.Part one, boolean known) {
        return ReviewJson.part(one.part())
                .with("districts", known ? Json.of(one.districts()) : new Json.JsonNull())
                .done();
    }

    private static Json ofPlan(Draw draw) {
        return Json.object()
                .with("id", draw.id().toString())
                .with("number", draw.number())
                .with("drawn_on", draw.drawnOn().toString())
                .with("drawn_by", draw.drawnBy())
                .with("why", Json.saidOrNull(draw.why()))
                .with("published_on", Json.saidOrNull(draw.publishedOn()))
                .done();
    }

    private Json earlier(ReviewPlans.Earlier one) {
        return Json.object()
                .with("district", one.organisation())
                .with("name", plans.name(one.organisation()))
                .with("reported_on", one.reportedOn().toString())
                .with("source", one.source())
                .done();
    }

    /** A draw; drawn again, and compared with what was kept, if that is asked for. */
    @GetMapping(path = "/api/reviews/draws/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("api.use")
    String draw(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean again) {
        DrawView.Shown shown = draws.of(sight.draw(id));
        Draw draw = shown.draw();
        Json.Members members = Json.object()
                .with("id", draw.id().toString())
                .with("school_year", shown.plan().year().title())
                .with("number", draw.number())
                .with("newest", shown.newest())
                .with("published_on", Json.saidOrNull(draw.publishedOn()))
                .with("drawn_on", draw.drawnOn().toString())
                .with("drawn_by", draw.drawnBy())
                .with("why", Json.saidOrNull(draw.why()))
                .with(
                        "parts",
                        Json.array(
                                draw.listParts(), part -> ReviewJson.part(part).done()))
                .with("seed", draw.seed())
                .with("seed_source", draw.seedSource())
                .with("frame_hash", draw.frameHash())
                .with("run", draw.run())
                .with("left_out", Json.array(shown.leftOut(), ReviewJson::leftOut))
                .with("order", Json.array(shown.rows(), DrawsApi::placed))
                .with("script", DrawView.script(draw));
        if (sight.department()) {
            members = members.with("plan", draw.plan().toString());
        }
        if (again) {
            members = members.with("proof", Json.array(proof.of(draw), DrawsApi::check));
        }
        return members.done().print();
    }

    private static Json placed(DrawView.Row row) {
        Frame.Placed placed = row.placed();
        Review review = row.review();
        return Json.object()
                .with("district", placed.code())
                .with("level", placed.level())
                .with("name", row.name())
                .with("place", placed.position())
                .with("sha256_of_seed_and_code", placed.digest())
                .with("drawn", placed.drawn())
                .with("review", Json.saidOrNull(review == null ? null : review.id()))
                .done();
    }

    private static Json check(DrawProof.Check check) {
        return Json.object()
                .with("words", check.words())
                .with("same", check.same())
                .done();
    }
}
