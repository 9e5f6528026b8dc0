package commonweal.measuring;

import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * What came of holding two counts against each other, cell by cell in all three tables. Since only whole numbers are
 * compared, a difference is one of counting, never of rounding.
 *
 * @param compared how many figures were compared
 * @param differing how many of them differ
 * @param first the first differences, at most {@link #MOST}: those by subject, then those without, then those by grade, each
 *     in the order of units, years, subjects and groups
 */
public record Audit(long compared, long differing, List<Difference> first) {

    /** So many differences are kept; all are counted. */
    public static final int MOST = 1000;

    public Audit {
        first = List.copyOf(first);
    }

    /**
     * A figure that is not the same in both.
     *
     * @param unit the unit
     * @param year the year
     * @param subject the subject, or none
     * @param grade the grade, in the table of grades alone
     * @param group the group
     * @param count what was counted, as its enum constant is called
     * @param one in the first count; {@link Tally#NONE} for no median
     * @param other in the second
     */
    public record Difference(
            OrgCode unit,
            int year,
            Subject subject,
            OptionalInt grade,
            Group group,
            String count,
            int one,
            int other) {}

    /**
     * Compares two counts. A unit or year that one of them lacks is compared as if nothing had been counted in it.
     *
     * @param one the first count
     * @param other the second
     */
    public static Audit compare(Tallies one, Tallies other) {
        Comparison comparison = new Comparison();
        comparison.add(one.subjects(), other.subjects(), SubjectCount.GROWTH_MEDIAN_TWICE, Audit::subject, 0);
        comparison.add(one.outcomes(), other.outcomes(), OutcomeCount.ACCESS_MEDIAN_TWICE, part -> Subject.NONE, 0);
        comparison.add(
                one.grades(),
                other.grades(),
                SubjectCount.GROWTH_MEDIAN_TWICE,
                part -> subject(part / Tallies.GRADES),
                Tallies.GRADES);
        return new Audit(comparison.compared, comparison.differing, comparison.first);
    }

    /** Whether both counts are the same. */
    public boolean agrees() {
        return differing == 0;
    }

    /**
     * The outcome in words: one line that says whether the counts agree, then a line for each of the first differences.
     *
     * @param one what the first count is called, for example {@code the columnar count}
     * @param other what the second is called
     * @param most how many differences are told
     */
    public String inWords(String one, String other, int most) {
        if (agrees()) {
            return String.format(Locale.ROOT, "All %,d figures of %s and %s agree.", compared, one, other);
        }
        StringBuilder words = new StringBuilder(
                String.format(Locale.ROOT, "%,d of %,d figures of %s and %s differ.", differing, compared, one, other));
        for (Difference difference : first.subList(0, Math.min(most, first.size()))) {
            words.append("\n  ").append(inWords(difference, one, other));
        }
        long untold = differing - Math.min(most, first.size());
        if (untold > 0) {
            words.append(String.format(Locale.ROOT, "%n  and %,d more.", untold).replace("\r", ""));
        }
        return words.toString();
    }

    private static String inWords(Difference difference, String one, String other) {
        List<String> where = new ArrayList<>();
        where.add(difference.unit().code());
        where.add(String.valueOf(difference.year()));
        if (difference.subject() != Subject.NONE) {
            where.add(difference.subject().title());
        }
        difference.grade().ifPresent(grade -> where.add("grade " + grade));
        where.add(difference.group().title());
        return "%s: %s is %s in %s, %s in %s"
                .formatted(
                        String.join(", ", where),
                        difference.count().toLowerCase(Locale.ROOT).replace('_', ' '),
                        figure(difference.one()),
                        one,
                        figure(difference.other()),
                        other);
    }

    private static String figure(int value) {
        return value == Tally.NONE ? "none" : String.format(Locale.ROOT, "%,d", value);
    }

    private static Subject subject(int part) {
        for (Subject subject : Subject.values()) {
            if (subject != Subject.NONE && Tallies.part(subject) == part) {
                return subject;
            }
        }
        throw new IllegalArgumentException("a part must belong to a subject, was " + part);
    }

    /** Says to which subject a part belongs. */
    private interface SubjectOfPart {
        Subject of(int part);
    }

    /** Goes through the cells of all tables. */
    private static final class Comparison {

        private long compared;
        private long differing;
        private final List<Difference> first = new ArrayList<>();

        <C extends Enum<C>> void add(Tally<C> one, Tally<C> other, C median, SubjectOfPart subjects, int grades) {
            TreeSet<OrgCode> units = new TreeSet<>(one.units());
            units.addAll(other.units());
            List<Integer> years = years(one, other);
            for (OrgCode unit : units) {
                int here = one.units().indexOf(unit);
                int there = other.units().indexOf(unit);
                for (int year : years) {
                    for (int part = 0; part < one.parts(); part++) {
                        for (Group group : Group.values()) {
                            int cell = cell(one, here, year, part, group);
                            int otherCell = cell(other, there, year, part, group);
                            for (C count : one.counts()) {
                                int nothing = count == median ? Tally.NONE : 0;
                                int a = cell < 0 ? nothing : one.get(count, cell);
                                int b = otherCell < 0 ? nothing : other.get(count, otherCell);
                                compared++;
                                if (a != b) {
                                    differing++;
                                    if (first.size() < MOST) {
                                        OptionalInt grade =
                                                grades == 0 ? OptionalInt.empty() : OptionalInt.of(part % grades);
                                        first.add(new Difference(
                                                unit, year, subjects.of(part), grade, group, count.name(), a, b));
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        /** The place of a cell, or less than 0 where the tally lacks the unit or the year. */
        private static int cell(Tally<?> tally, int unit, int year, int part, Group group) {
            boolean there = unit >= 0 && year >= tally.firstYear() && year < tally.firstYear() + tally.years();
            return there ? tally.cell(unit, year, part, group) : -1;
        }

        private static List<Integer> years(Tally<?> one, Tally<?> other) {
            TreeSet<Integer> years = new TreeSet<>();
            for (Tally<?> tally : List.of(one, other)) {
                for (int i = 0; i < tally.years(); i++) {
                    years.add(tally.firstYear() + i);
                }
            }
            return List.copyOf(years);
        }
    }
}
