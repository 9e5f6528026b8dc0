package commonweal.office.assessment;

import commonweal.office.register.Listed;
import commonweal.office.reviews.DistrictStandards;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a self-assessment asks: its rows and its scale, for a district or a school. */
@Component
public class Sheet {

    private final DistrictStandards standards;
    private final SchoolConditions conditions;

    /** Of this policy. */
    Sheet(DistrictStandards standards) {
        this.standards = standards;
        this.conditions = SchoolConditions.shipped();
    }

    /** What somebody assesses itself against. */
    public enum Subject {
        STANDARDS("standards", "District standards and indicators"),
        CONDITIONS("conditions", "Conditions for School Effectiveness");

        private final String code;
        private final String title;

        Subject(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** As addresses and the database have it. */
        public String code() {
            return code;
        }

        /** As people say it. */
        public String title() {
            return title;
        }

        /** The one with this code. */
        public static Optional<Subject> find(String code) {
            return java.util.Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst();
        }

        /** Whether a district or school assesses itself against it: the standards are a district's. */
        public boolean fits(Listed unit) {
            return unit.isADistrict() || unit.isASchool() && this == CONDITIONS;
        }
    }

    /**
     * A row.
     *
     * @param id what its answer is kept under
     * @param name what is asked
     * @param status how well that is known
     */
    public record Row(String id, String name, String status) {}

    /**
     * Rows that belong together.
     *
     * @param title what they are about
     * @param rows the rows
     * @param notScored rows that are only named: others score them
     */
    public record Group(String title, List<Row> rows, List<Row> notScored) {}

    /** The rows for a district or school. */
    public List<Group> groups(Subject subject, Listed unit) {
        return switch (subject) {
            case STANDARDS ->
                standards.standards().stream()
                        .map(standard -> new Group(
                                standard.title(),
                                standard.indicators().stream()
                                        .map(one -> new Row(one.id(), one.name(), one.status()))
                                        .toList(),
                                List.of()))
                        .toList();
            case CONDITIONS ->
                List.of(new Group(
                        conditions.title(),
                        conditions.conditions().stream()
                                .filter(one -> one.scoredBy().contains(unit.kind()))
                                .map(Sheet::row)
                                .toList(),
                        conditions.conditions().stream()
                                .filter(one -> !one.scoredBy().contains(unit.kind()))
                                .map(Sheet::row)
                                .toList()));
        };
    }

    private static Row row(SchoolConditions.Condition condition) {
        return new Row(
                Integer.toString(condition.number()), condition.number() + ". " + condition.name(), condition.status());
    }

    /** All rows for a district or school. */
    public List<Row> rows(Subject subject, Listed unit) {
        return groups(subject, unit).stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    /** The grades that a district or school may give. */
    public List<SchoolConditions.Grade> scale(Listed unit) {
        return conditions.scale().stream()
                .filter(grade -> grade.usedBy().contains(unit.kind()))
                .toList();
    }

    /** The grade with this code. */
    public Optional<SchoolConditions.Grade> grade(String code) {
        return conditions.scale().stream()
                .filter(grade -> grade.code().equals(code))
                .findFirst();
    }

    /** The standards. */
    public DistrictStandards standards() {
        return standards;
    }

    /** The conditions. */
    public SchoolConditions conditions() {
        return conditions;
    }
}
