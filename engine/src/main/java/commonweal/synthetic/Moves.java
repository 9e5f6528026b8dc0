package commonweal.synthetic;

import commonweal.synthetic.Draws.For;
import java.util.Arrays;
import java.util.List;

/** Who changes school between 1 October and the spring, or leaves the state: more often students of low income. */
final class Moves {

    /** Who is in no school any more. */
    static final int GONE = -1;

    /** Of all students, before it is raised for low income. */
    static final double LEAVING = 0.003;

    private static final double MOVING = 0.013;
    private static final double WITHIN_DISTRICT = 0.5;
    private static final double WITH_LOW_INCOME = 1.6;
    private static final double WITHOUT = 0.7;

    private final Draws draws;
    private final SchoolsOfTheState schools;
    private final int[][] withGrade = new int[School.GRADES][];
    private final double[][] upTo = new double[School.GRADES][];

    Moves(Draws draws, SchoolsOfTheState schools) {
        this.draws = draws;
        this.schools = schools;
        for (int place = 0; place < School.GRADES; place++) {
            int grade = place;
            List<School> having = schools.all().stream()
                    .filter(school -> school.pupils[grade] > 0)
                    .toList();
            withGrade[place] = having.stream().mapToInt(school -> school.index).toArray();
            upTo[place] = new double[having.size()];
            double sum = 0;
            for (int i = 0; i < having.size(); i++) {
                sum += having.get(i).pupils[place];
                upTo[place][i] = sum;
            }
        }
    }

    /** The school in spring of a student who was in this one on 1 October, or {@link #GONE}. */
    int spring(Student student, int october, int year, int grade) {
        double often = student.now.lowIncome ? WITH_LOW_INCOME : WITHOUT;
        double draw = draws.share(student.key, For.MOVES, year);
        if (draw < LEAVING * often) {
            return GONE;
        }
        if (draw >= (LEAVING + MOVING) * often) {
            return october;
        }
        double which = draws.share(student.key, For.WHICH_SCHOOL, year);
        if (draws.happens(WITHIN_DISTRICT, student.key, For.WITHIN_DISTRICT, year)) {
            int other = inDistrict(october, grade, which);
            if (other != october) {
                return other;
            }
        }
        int place = School.place(grade);
        int at = Arrays.binarySearch(upTo[place], which * upTo[place][upTo[place].length - 1]);
        return withGrade[place][at < 0 ? -at - 1 : at];
    }

    /** Another school of the district with the grade, or this one where there is none. */
    private int inDistrict(int from, int grade, double which) {
        double all = 0;
        for (School school : schools.of(schools.get(from).district)) {
            all += school.index == from ? 0 : school.pupilsIn(grade);
        }
        double upToHere = 0;
        for (School school : schools.of(schools.get(from).district)) {
            upToHere += school.index == from ? 0 : school.pupilsIn(grade);
            if (which * all < upToHere) {
                return school.index;
            }
        }
        return from;
    }
}
