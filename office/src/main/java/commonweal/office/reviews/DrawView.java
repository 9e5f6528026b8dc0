package commonweal.office.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of a draw, on its page and to programs. */
@Component
class DrawView {

    private final Draws draws;
    private final ReviewPlans plans;
    private final ReviewSight sight;
    private final ReviewRows names;
    private final PlanView planView;

    DrawView(Draws draws, ReviewPlans plans, ReviewSight sight, ReviewRows names, PlanView planView) {
        this.draws = draws;
        this.plans = plans;
        this.sight = sight;
        this.names = names;
        this.planView = planView;
    }

    /**
     * A draw and what belongs to it.
     *
     * @param draw the draw
     * @param plan its plan
     * @param newest whether no later draw of the plan stands
     * @param rows the whole order
     * @param leftOut who was left out of the frame
     */
    record Shown(Draw draw, ReviewPlan plan, boolean newest, List<Row> rows, List<PlanView.Named> leftOut) {}

    /**
     * A district in the order of the draw.
     *
     * @param placed its place
     * @param name its name
     * @param review its review of the school year; null if it has none, or it may not be seen
     */
    public record Row(
            Frame.Placed placed, String name, @Nullable Review review) {}

    /** A published draw, and the school year it was for. */
    public record Published(Draw draw, SchoolYear year) {}

    /** The draws that everybody may see, the newest first. */
    List<Published> published() {
        return draws.published().stream()
                .map(draw -> new Published(draw, plan(draw).year()))
                .toList();
    }

    /** A draw and what belongs to it. */
    Shown of(Draw draw) {
        ReviewPlan plan = plan(draw);
        return new Shown(
                draw,
                plan,
                draws.of(plan.id()).getLast().id().equals(draw.id()),
                rows(draw, plan),
                planView.named(draws.leftOut(draw.id())));
    }

    private ReviewPlan plan(Draw draw) {
        return plans.find(draw.plan()).orElseThrow();
    }

    private List<Row> rows(Draw draw, ReviewPlan plan) {
        Map<String, Review> there = reviewsOf(plan);
        return draws.order(draw.id()).stream()
                .map(placed -> new Row(placed, names.name(placed.code()), there.get(placed.code())))
                .toList();
    }

    private Map<String, Review> reviewsOf(ReviewPlan plan) {
        Map<String, Review> there = new HashMap<>();
        sight.list().stream()
                .filter(review -> review.year().equals(plan.year()) && review.at() != Stage.CALLED_OFF)
                .filter(sight::whole)
                .forEach(review -> there.put(review.organisation(), review));
        return there;
    }

    /** Five lines that draw again from the file of the frame. */
    static String script(Draw draw) {
        StringBuilder lines = new StringBuilder();
        lines.append("import csv, hashlib\n")
                .append("seed = \"")
                .append(draw.seed().replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"\n")
                .append("frame = list(csv.DictReader(open(\"frame.csv\", encoding=\"utf-8\")))\n")
                .append(
                        "frame.sort(key=lambda row: hashlib.sha256((seed + \":\" + row[\"district\"]).encode()).hexdigest())\n");
        for (Frame.Part part : draw.listParts()) {
            lines.append("print([row[\"district\"] for row in frame if row[\"level\"] in \"")
                    .append(part.levels())
                    .append("\"][:")
                    .append(part.number())
                    .append("])\n");
        }
        return lines.toString();
    }
}
