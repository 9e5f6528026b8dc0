package commonweal.office.decisions;

import static commonweal.policy.ClauseKey.DESIGNATION;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.judgement.DecisionReview;
import commonweal.judgement.LevelResult;
import commonweal.office.decisions.DecisionBook.Asked;
import commonweal.office.decisions.Picture.Criterion;
import commonweal.roster.Organisation;
import commonweal.run.Run;
import commonweal.terms.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is looked at before a decision, each with an answer: it holds, it does not, or it is not known. Which these are stands
 * in {@code decisions.yaml}; the answers come from the engine, the roster and the record.
 */
@Component
class Criteria {

    /**
     * An answer.
     *
     * @param criterion the criterion with its answer
     * @param refusal why it refuses the decision, if it does
     */
    record Answer(Criterion criterion, Optional<Refusal> refusal) {}

    /** Whether something holds, and why. */
    private record Holds(String answer, String why) {}

    List<Answer> of(
            Decision decision, Organisation unit, Run run, JudgedAgain.Result before, JudgedAgain.Result after) {
        return DecisionBook.SHIPPED.criteria(decision.kind().code(), unit.kind(), decision.level()).stream()
                .map(asked -> answer(asked, decision, unit, run, before, after))
                .toList();
    }

    private static Answer answer(
            Asked asked,
            Decision decision,
            Organisation unit,
            Run run,
            JudgedAgain.Result before,
            JudgedAgain.Result after) {
        Holds holds = switch (asked.ask()) {
            case "review" -> review(decision, after);
            case "horace_mann" -> horaceMann(unit);
            case "level_three" -> levelThree(unit, before);
            case "in_level_four" -> inLevelFour(unit, before);
            case "several_schools" -> severalSchools(unit, run);
            default ->
                new Holds(Criterion.NOT_KNOWN, "Not in the data of the office: name in the citation what it rests on.");
        };
        Criterion criterion =
                new Criterion(asked.what(), holds.answer(), holds.why(), citation(asked, run), asked.status());
        Optional<Refusal> refusal = asked.refuses() && holds.answer().equals(Criterion.NO)
                ? Optional.of(Refusal.of(code(asked), holds.why()))
                : Optional.empty();
        return new Answer(criterion, refusal);
    }

    private static String code(Asked asked) {
        return asked.ask().equals("several_schools")
                ? "decisions.single_school_district"
                : "decisions.milder_than_the_level";
    }

    /** What the policy itself cites for the conditions on figures, else what the book cites. */
    private static String citation(Asked asked, Run run) {
        boolean onDesignations =
                asked.ask().equals("review") && !asked.kind().equals(DecisionKind.SPECIAL_EDUCATION.code());
        return onDesignations
                ? run.rules()
                        .rules()
                        .find(DESIGNATION)
                        .map(clause -> clause.citation())
                        .orElse(asked.citation())
                : asked.citation();
    }

    private static Holds review(Decision decision, JudgedAgain.Result after) {
        Optional<DecisionReview> review = after.review(decision);
        if (review.isEmpty()) {
            return new Holds(Criterion.NOT_KNOWN, "A later decision about it is in force.");
        }
        return switch (review.get().eligible()) {
            case YES -> new Holds(Criterion.YES, review.get().why());
            case NO -> new Holds(Criterion.NO, review.get().why());
            case CANNOT_BE_COMPUTED, NO_CONDITION ->
                new Holds(Criterion.NOT_KNOWN, review.get().why());
        };
    }

    private static Holds horaceMann(Organisation unit) {
        return unit.horaceMann()
                .map(is -> is
                        ? new Holds(Criterion.NO, "The roster says that it is a Horace Mann charter school.")
                        : new Holds(Criterion.YES, "The roster says that it is none."))
                .orElse(new Holds(Criterion.NOT_KNOWN, "The roster does not say whether it is one."));
    }

    private static Holds levelThree(Organisation unit, JudgedAgain.Result before) {
        Level computed = before.of(unit).level().map(LevelResult::computed).orElse(Level.INSUFFICIENT);
        String why = "The computation gives "
                + (computed.classified() ? computed.title() : computed.title().toLowerCase(Locale.ROOT)) + ".";
        if (!computed.classified()) {
            return new Holds(Criterion.NOT_KNOWN, why);
        }
        return new Holds(computed == Level.THREE ? Criterion.YES : Criterion.NO, why);
    }

    private static Holds inLevelFour(Organisation unit, JudgedAgain.Result before) {
        return before.inForce()
                .find(unit.code(), DecisionKind.DESIGNATE)
                .map(one -> new Holds(
                        one.level().equals(Level.FOUR.code()) ? Criterion.YES : Criterion.NO,
                        "It is in " + Words.level(one.level()) + " by the decision of the "
                                + one.authority().code() + " (" + one.citation()
                                + "). Whether it improved is not judged here."))
                .orElse(new Holds(Criterion.NO, "No designation about it is in force."));
    }

    private static Holds severalSchools(Organisation unit, Run run) {
        long schools = run.roster().schoolsOf(unit.code()).stream()
                .filter(school -> school.openIn(run.rules().year()))
                .count();
        String why = "The roster of " + run.rules().year() + " has "
                + (schools == 1 ? "one open school" : schools + " open schools") + " of the district.";
        if (schools == 0) {
            return new Holds(Criterion.NOT_KNOWN, why);
        }
        return new Holds(schools > 1 ? Criterion.YES : Criterion.NO, why);
    }
}
