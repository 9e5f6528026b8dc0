package commonweal.measuring.columnar;

import commonweal.measuring.CountingRules;
import commonweal.records.Form;

/** What every reader of results looks up: the rules of each year, conversion tables, who is enrolled. */
final class ResultContext {

    private final int firstYear;
    private final int lastYear;
    private final YearTables[] rules = new YearTables[PackedRow.YEARS];
    private final boolean[][] countsLater;
    private final GroupTable groups;
    private final int[] districtOfSchool;
    private final Conversions conversions;
    private final Enrollment enrollment;
    private final boolean hasEnrollment;

    /**
     * What is looked up.
     *
     * @param counting the rules
     * @param lastYear the last year that counts
     * @param districtOfSchool the place of each school's district, by the place of the school
     */
    ResultContext(
            CountingRules counting,
            int lastYear,
            int[] districtOfSchool,
            Conversions conversions,
            Enrollment enrollment,
            boolean hasEnrollment) {
        this.firstYear = firstYear(lastYear);
        this.lastYear = lastYear;
        for (int year = 0; year < PackedRow.YEARS; year++) {
            rules[year] = new YearTables(counting.in(firstYear + year));
        }
        this.countsLater = countsLater(rules);
        this.groups = new GroupTable(counting, firstYear);
        this.districtOfSchool = districtOfSchool.clone();
        this.conversions = conversions;
        this.enrollment = enrollment;
        this.hasEnrollment = hasEnrollment;
    }

    /** The first year that can be counted together with this last one. */
    static int firstYear(int lastYear) {
        return lastYear - PackedRow.YEARS + 1;
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return lastYear;
    }

    boolean covers(int year) {
        return year >= firstYear && year <= lastYear;
    }

    YearTables rules(int year) {
        return rules[year - firstYear];
    }

    /** Whether a result of high-school science in this grade may count in a later year, by the rules of that year. */
    boolean countsLater(int year, int grade) {
        return countsLater[year - firstYear][grade];
    }

    private static boolean[][] countsLater(YearTables[] rules) {
        boolean[][] counts = new boolean[rules.length][Form.Grade.PRE_KINDERGARTEN + 1];
        for (int later = 1; later < rules.length; later++) {
            int countedIn = rules[later].scienceCountedIn();
            for (int back = 1; back <= later && back < countedIn; back++) {
                counts[later - back][countedIn - back] |= rules[later].scienceEarlier(countedIn - back);
            }
        }
        return counts;
    }

    GroupTable groups() {
        return groups;
    }

    int districtOf(int school) {
        return districtOfSchool[school];
    }

    Conversions conversions() {
        return conversions;
    }

    Enrollment enrollment() {
        return enrollment;
    }

    /** The enrollment of a student in a year that is covered, or {@link Enrollment#ABSENT}. */
    long entry(long student, int year) {
        return hasEnrollment ? enrollment.find(StudentYears.of(student, year - firstYear)) : Enrollment.ABSENT;
    }

    boolean hasEnrollment() {
        return hasEnrollment;
    }
}
