package commonweal.office.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is shown of a plan, on its page and to programs. */
@Component
class PlanView {

    private final ReviewPlans plans;
    private final Draws draws;
    private final ReviewSight sight;
    private final ReviewRules rules;
    private final ReviewRows rows;

    PlanView(ReviewPlans plans, Draws draws, ReviewSight sight, ReviewRules rules, ReviewRows rows) {
        this.plans = plans;
        this.draws = draws;
        this.sight = sight;
        this.rules = rules;
        this.rows = rows;
    }

    /**
     * A plan and what belongs to it.
     *
     * @param plan the plan
     * @param basis what could be drawn from today; none while no results are published
     * @param parts its parts
     * @param leftOut who is left out of the frame today
     * @param draws its draws, the first one first
     * @param reviews the reviews of its school year
     * @param earlier the reviews that were over before the office began
     * @param rules the rules that it rests on
     */
    record Shown(
            ReviewPlan plan,
            Optional<Draw.Basis> basis,
            List<Part> parts,
            List<Named> leftOut,
            List<Draw> draws,
            List<ReviewRow> reviews,
            List<ReviewPlans.Earlier> earlier,
            List<ReviewRules.Rule> rules) {}

    /** A part of the plan, and how many districts there are to draw from: 0 while no results are published. */
    public record Part(Frame.Part part, long districts) {}

    /** A district of a list with its name, and what is said of it. */
    public record Named(String code, String name, String level, String words) {}

    /** A plan that may be seen: by the Department. */
    ReviewPlan found(UUID id) {
        return plans.find(id).filter(plan -> sight.department()).orElseThrow(ReviewSight::notFound);
    }

    /** A plan and what belongs to it. */
    Shown of(ReviewPlan plan) {
        Optional<Draw.Basis> basis = draws.basis(plan, Map.of());
        return new Shown(
                plan,
                basis,
                plan.parts().stream()
                        .map(part -> new Part(
                                part, basis.map(one -> one.frame().of(part)).orElse(0L)))
                        .toList(),
                named(basis.map(Draw.Basis::leftOut).orElse(List.of())),
                draws.of(plan.id()),
                rows.of(plan.year()),
                plans.earlier(),
                List.of(rules.rule("random"), rules.rule("not_soon_again")));
    }

    /** Who was left out of a frame, by name. */
    List<Named> named(List<Draw.LeftOut> leftOut) {
        return leftOut.stream()
                .map(one -> new Named(one.organisation(), name(one.organisation()), one.level(), one.why()))
                .toList();
    }

    /** The name of a district. */
    public String name(String code) {
        return rows.name(code);
    }
}
