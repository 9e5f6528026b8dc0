package commonweal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The districts and schools of a made-up state of the size of Massachusetts, or of a multiple: mostly small districts and
 * a few large ones, some poor and some not, and charter schools that are a district each. No real school is meant.
 */
final class MadeUpSchools {

    /** Years that the results cover. */
    static final int YEARS = 4;

    /** Students of a grade and year, of a state of scale 1. */
    static final int STUDENTS_A_GRADE = 74_000;

    /** Races and ethnicities in the order of {@link District#race(double)}. */
    static final List<String> RACES = List.of("AI", "AS", "BL", "HI", "MR", "PI", "WH");

    private static final int REGULAR_DISTRICTS = 310;
    private static final int CHARTER_DISTRICTS = 90;
    private static final int LAST_GRADE_TESTED = 10;
    private static final int FIRST_GRADE_TESTED = 3;

    /**
     * A school.
     *
     * @param code eight digits: four of the district, four of the school
     * @param lowest the lowest grade it serves
     * @param highest the highest
     * @param effect what it adds to its students' achievement
     * @param growth what it adds to their growth
     * @param trend what it adds to achievement in each year
     */
    record School(int code, int lowest, int highest, double effect, double growth, double[] trend) {

        boolean serves(int grade) {
            return lowest <= grade && grade <= highest;
        }
    }

    /**
     * A district.
     *
     * @param number its first four digits
     * @param weight its size, of a mean near 1
     * @param poverty the share of its students of low income, 0 to 1
     * @param schools its schools
     * @param byGrade those that serve each tested grade
     * @param racesBelow the shares of the races, summed up
     */
    record District(
            int number, double weight, double poverty, List<School> schools, School[][] byGrade, double[] racesBelow) {

        /** The race of one who drew this number. */
        int race(double draw) {
            int race = 0;
            while (draw > racesBelow[race]) {
                race++;
            }
            return race;
        }
    }

    private final List<District> districts = new ArrayList<>();
    private final double[] everyDistrict;
    private final double[] regularDistricts;

    /** The schools of a state so many times the size of Massachusetts, 1 to 10. */
    MadeUpSchools(int scale) {
        int regular = REGULAR_DISTRICTS * scale;
        int all = regular + CHARTER_DISTRICTS * scale;
        double[] weights = IntStream.range(0, all)
                .mapToDouble(i ->
                        i < regular ? StrictMath.exp(0.95 * Chance.normal(i, 12)) : 0.28 + 0.3 * Chance.uniform(i, 11))
                .toArray();
        double whole = sum(weights);
        int students = STUDENTS_A_GRADE * scale;
        for (int i = 0; i < all; i++) {
            boolean charter = i >= regular;
            int number = i + 1;
            double poverty = poverty(i, charter, weights[i]);
            double studentsAGrade = weights[i] / whole * students;
            List<School> schools =
                    charter ? charterSchool(number, poverty) : schools(number, weights[i], poverty, studentsAGrade);
            districts.add(new District(number, weights[i], poverty, schools, byGrade(schools), racesBelow(poverty)));
        }
        everyDistrict = sharesBelow(weights);
        regularDistricts = sharesBelow(Arrays.copyOf(weights, regular));
    }

    /** All districts, in order of their codes. */
    List<District> districts() {
        return districts;
    }

    /** How many schools there are. */
    int count() {
        return districts.stream().mapToInt(one -> one.schools().size()).sum();
    }

    /** The district with a school of this code. */
    District districtOf(School school) {
        return districts.get(school.code() / 10_000 - 1);
    }

    /**
     * The school of a student in a grade: of the same district in every grade but for the few who moved or whose district
     * ends before; nearly always the same school as long as it has the grade.
     */
    School schoolOf(long student, int grade) {
        School[] here = drawn(everyDistrict, Chance.uniform(student, 1)).byGrade()[grade];
        if (here.length == 0) {
            here = drawn(regularDistricts, Chance.uniform(student, 2)).byGrade()[grade];
        }
        if (Chance.uniform(student, 400 + grade) < 0.02) {
            here = drawn(regularDistricts, Chance.uniform(student, 420 + grade)).byGrade()[grade];
        }
        return here[(int) (Chance.uniform(student, 3) * here.length)];
    }

    private District drawn(double[] sharesBelow, double draw) {
        int place = Arrays.binarySearch(sharesBelow, draw);
        return districts.get(Math.min(sharesBelow.length - 1, place < 0 ? -place - 1 : place));
    }

    private static double poverty(int i, boolean charter, double weight) {
        double draw = Chance.uniform(i, 13);
        double share =
                charter ? 0.25 + 0.6 * draw : 0.08 + 0.30 * StrictMath.pow(draw, 2) + 0.10 * Math.max(0, weight - 2);
        return Math.clamp(share, 0.03, 0.95);
    }

    private static List<School> charterSchool(int district, double poverty) {
        double draw = Chance.uniform(district, 21);
        if (draw < 0.45) {
            return List.of(school(district, 1, 1, 8, poverty));
        }
        return List.of(school(district, 1, draw < 0.8 ? 6 : 9, 12, poverty));
    }

    /** One or two schools where the district is small, elementary, middle and high schools of usual sizes elsewhere. */
    private static List<School> schools(int district, double weight, double poverty, double studentsAGrade) {
        if (studentsAGrade < 90 && Chance.uniform(district, 22) < 0.5) {
            return List.of(school(district, 1, 1, 8, poverty), school(district, 2, 9, 12, poverty));
        }
        if (studentsAGrade < 120) {
            return List.of(school(district, 1, 1, 6, poverty), school(district, 2, 7, 12, poverty));
        }
        int elementary = schoolsOfSize(65, studentsAGrade);
        int middle = schoolsOfSize(175, studentsAGrade);
        int high = schoolsOfSize(310, studentsAGrade);
        int toGradeEight = weight > 3 ? elementary / 4 : 0;
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < elementary + middle + high; i++) {
            int lowest = i < elementary ? 1 : i < elementary + middle ? 6 : 9;
            int highest = i < toGradeEight ? 8 : i < elementary ? 5 : i < elementary + middle ? 8 : 12;
            schools.add(school(district, i + 1, lowest, highest, poverty));
        }
        return schools;
    }

    private static int schoolsOfSize(double size, double studentsAGrade) {
        return Math.max(1, (int) Math.round(studentsAGrade / size));
    }

    private static School school(int district, int place, int lowest, int highest, double poverty) {
        int code = district * 10_000 + place * 5;
        double[] trend = new double[YEARS];
        for (int year = 1; year < YEARS; year++) {
            trend[year] = trend[year - 1] + (0.05 * Chance.normal(code, 43 + year) + 0.02);
        }
        double effect = -0.75 * poverty + 0.16 + 0.16 * Chance.normal(code, 41);
        return new School(code, lowest, highest, effect, 0.28 * Chance.normal(code, 42), trend);
    }

    private static School[][] byGrade(List<School> schools) {
        return IntStream.rangeClosed(0, LAST_GRADE_TESTED)
                .mapToObj(grade -> grade < FIRST_GRADE_TESTED
                        ? Stream.<School>empty()
                        : schools.stream().filter(one -> one.serves(grade)))
                .map(serving -> serving.toArray(School[]::new))
                .toArray(School[][]::new);
    }

    private static double[] racesBelow(double poverty) {
        return summedUp(new double[] {0.003, 0.06, 0.03 + 0.2 * poverty, 0.05 + 0.5 * poverty, 0.025, 0.001, 1}, 1);
    }

    private static double[] sharesBelow(double[] weights) {
        return summedUp(weights, sum(weights));
    }

    /** The shares of the whole up to each; the last takes what is left. Added in order, so that every machine agrees. */
    private static double[] summedUp(double[] parts, double whole) {
        double[] below = new double[parts.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i] / whole;
            below[i] = sum;
        }
        below[parts.length - 1] = 1;
        return below;
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
