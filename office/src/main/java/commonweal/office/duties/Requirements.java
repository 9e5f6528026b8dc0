package commonweal.office.duties;

import commonweal.office.duties.ChartAction.About;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the chart: what it requires, given the levels of districts and schools. */
final class Requirements {

    private final List<ChartAction> actions;

    /** By the actions of a year that become duties. */
    Requirements(FrameworkChart chart, int year) {
        this.actions = chart.of(year).stream().filter(ChartAction::tracked).toList();
    }

    /**
     * A district with its level and that of each of its schools.
     *
     * @param code its code
     * @param level code of its level
     * @param planRequired whether the Board placed it, or the Department requires a Level 4 District Plan of it
     * @param reviews the reviews that the determination gives
     * @param schools its schools
     */
    record District(
            String code, String level, boolean planRequired, List<Review> reviews, Collection<School> schools) {}

    /** A school and the code of its level. */
    record School(String code, String level) {}

    /** A review of a district, and what the determination says about it. */
    record Review(String name, String detail) {}

    /** Whether the chart has anything that depends on more of a district in this level than its level and its schools. */
    boolean asksMoreOf(String level) {
        return actions.stream()
                .anyMatch(one -> one.levels().contains(level) && (one.on() == About.REVIEW || one.onlyIfRequired()));
    }

    /** Everything that is required. */
    List<Required> of(Collection<District> districts) {
        List<Required> required = new ArrayList<>(ofTheState(districts));
        for (District district : districts) {
            required.addAll(of(district));
        }
        return required;
    }

    private List<Required> ofTheState(Collection<District> districts) {
        Set<String> levels = new TreeSet<>();
        districts.forEach(district -> levels.add(district.level()));
        return actions.stream()
                .filter(one -> one.on() == About.STATE && one.levels().stream().anyMatch(levels::contains))
                .map(one -> new Required(one, "", "", ""))
                .toList();
    }

    /** What is required about a district and its schools. */
    List<Required> of(District district) {
        List<Required> required = new ArrayList<>();
        for (ChartAction action : actions) {
            if (!action.levels().contains(district.level()) || action.onlyIfRequired() && !district.planRequired()) {
                continue;
            }
            switch (action.on()) {
                case STATE -> {
                    // once for the whole state, above
                }
                case DISTRICT -> required.add(new Required(action, district.code(), district.level(), ""));
                case SCHOOL ->
                    district.schools().stream()
                            .filter(school -> action.schools().contains(school.level()))
                            .forEach(school -> required.add(new Required(action, school.code(), school.level(), "")));
                case REVIEW ->
                    review(action, district)
                            .ifPresent(review -> required.add(
                                    new Required(action, district.code(), district.level(), review.detail())));
            }
        }
        return required;
    }

    private static Optional<Review> review(ChartAction action, District district) {
        return district.reviews().stream()
                .filter(review -> review.name().equals(action.review()))
                .findFirst();
    }
}
