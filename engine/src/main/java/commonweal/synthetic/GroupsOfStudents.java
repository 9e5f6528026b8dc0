package commonweal.synthetic;

import commonweal.synthetic.Draws.For;

/**
 * Who belongs to which group: races as the school really has them, low income and English learners more often among some
 * of them, disability more often with low income, and each in the end with the real share of the school.
 */
final class GroupsOfStudents {

    private static final int AMERICAN_INDIAN = RecordCodes.race("american_indian");
    private static final int ASIAN = RecordCodes.race("asian");
    private static final int BLACK = RecordCodes.race("black");
    private static final int HISPANIC = RecordCodes.race("hispanic");
    private static final int WHITE = RecordCodes.race("white");

    private static final double DISABILITY_WITH_LOW_INCOME = 1.25;
    private static final double DISABILITY_WITHOUT = 0.9;
    private static final double[] EL_BY_GRADE = {
        1.4, 1.5, 1.45, 1.35, 1.15, 0.95, 0.85, 0.8, 0.75, 0.7, 0.8, 0.75, 0.65, 0.55
    };
    /** Students who come from elsewhere after kindergarten are English learners nearly three times as often. */
    private static final double FROM_ELSEWHERE = 0.35;

    private static final int FORMER_BEFORE_THE_FIRST_YEAR = 4;

    private final SchoolsOfTheState schools;
    private final Draws draws;
    private final double[][] lowIncome;
    private final double[][] englishLearner;
    private final double[] elGrade;

    GroupsOfStudents(SchoolsOfTheState schools, Draws draws) {
        this.schools = schools;
        this.draws = draws;
        int races = RecordCodes.RACES.size();
        lowIncome = new double[schools.all().size()][races];
        englishLearner = new double[schools.all().size()][races];
        elGrade = new double[schools.all().size()];
        for (School school : schools.all()) {
            double low = 0;
            double el = 0;
            double grade = 0;
            for (int race = 0; race < races; race++) {
                low += school.races[race] * lowIncomeOf(race);
                el += school.races[race] * englishLearnerOf(race);
            }
            for (int place = 0; place < School.GRADES; place++) {
                grade += school.pupils[place] * EL_BY_GRADE[place] / school.size();
            }
            elGrade[school.index] = grade;
            for (int race = 0; race < races; race++) {
                lowIncome[school.index][race] = school.lowIncome * lowIncomeOf(race) / low;
                englishLearner[school.index][race] = school.englishLearners * englishLearnerOf(race) / el;
            }
        }
    }

    private static double lowIncomeOf(int race) {
        return race == HISPANIC ? 1.7 : race == BLACK ? 1.5 : race == WHITE ? 0.7 : race == ASIAN ? 0.8 : 1.0;
    }

    private static double englishLearnerOf(int race) {
        return race == HISPANIC ? 3.0 : race == ASIAN ? 2.5 : race == BLACK ? 1.2 : race == AMERICAN_INDIAN ? 0.6 : 0.3;
    }

    /** The race of a student who begins in this school. */
    int race(long key, int school) {
        double draw = draws.share(key, For.RACE, 0);
        double[] shares = schools.get(school).races;
        double upTo = 0;
        for (int race = 0; race < shares.length; race++) {
            upTo += shares[race];
            if (draw < upTo) {
                return race;
            }
        }
        return WHITE;
    }

    /** Makes the student's attributes those of this year. */
    void update(Student student, int school, int year, int grade) {
        Attributes now = student.now;
        boolean newly = draws.happens(0.06, student.key, For.LOW_INCOME_CHANGES, year);
        double poverty = newly
                ? draws.share(student.key, For.LOW_INCOME_ANEW, year)
                : draws.share(student.key, For.LOW_INCOME, 0);
        now.lowIncome = poverty < lowIncome[school][now.race];
        now.economicallyDisadvantaged =
                now.lowIncome && draws.happens(0.76, student.key, For.ECONOMICALLY_DISADVANTAGED, 0);
        School its = schools.get(school);
        double usual = its.lowIncome * DISABILITY_WITH_LOW_INCOME + (1 - its.lowIncome) * DISABILITY_WITHOUT;
        double times = now.lowIncome ? DISABILITY_WITH_LOW_INCOME : DISABILITY_WITHOUT;
        now.disability = draws.happens(its.disability * times / usual, student.key, For.DISABILITY, 0);
        language(student, school, year, grade);
    }

    private void language(Student student, int school, int year, int grade) {
        Attributes now = student.now;
        double draw = draws.share(student.key, For.ENGLISH_LEARNER, 0) * (student.fromElsewhere ? FROM_ELSEWHERE : 1);
        double share = englishLearner[school][now.race] / elGrade[school];
        boolean learner = draw < share * EL_BY_GRADE[School.place(grade)];
        if (learner) {
            now.formerElYears = 0;
        } else if (now.formerElYears == RecordCodes.NONE) {
            now.formerElYears = 0;
            for (int back = 1; back <= FORMER_BEFORE_THE_FIRST_YEAR && grade - back >= 0; back++) {
                if (now.formerElYears == 0 && draw < share * EL_BY_GRADE[School.place(grade - back)]) {
                    now.formerElYears = back;
                }
            }
        } else if (now.englishLearner) {
            now.formerElYears = 1;
        } else if (now.formerElYears > 0) {
            now.formerElYears++;
        }
        now.englishLearner = learner;
        boolean fromAbroad = draws.happens(0.7, student.key, For.NEWCOMER, 0);
        now.firstYearEl = learner && fromAbroad && student.arrived == year;
    }
}
