package commonweal.synthetic;

/** All that a student's walk through the years draws on; made once, then shared by all threads. */
final class StateOfTheYears {

    /** Of all students, so many leave the state between two school years; as many come. */
    static final double LEAVE_BETWEEN_YEARS = 0.012;

    /** The real figures are those of this many years before the last. */
    private static final int BASE_BEFORE_LAST = 1;

    private static final int HIGH_SCHOOL = 9;

    private final Years years;
    private final Draws draws;
    private final SchoolsOfTheState schools;
    private final GroupsOfStudents groups;
    private final Graduation graduation;
    private final Moves moves;
    private final NextSchools next;
    private final Placements placements;
    private final AccessTests access;
    private final Conversions conversions;
    private final Scores scores;
    private final StudentsByGroup counts;

    StateOfTheYears(Years years, SchoolsOfTheState schools, long seed) {
        this.years = years;
        this.schools = schools;
        draws = new Draws(seed);
        groups = new GroupsOfStudents(schools, draws);
        graduation = new Graduation(draws, schools);
        moves = new Moves(draws, schools);
        next = new NextSchools(schools, this::goingOn);
        placements = new Placements(draws, schools);
        access = new AccessTests(draws);
        conversions = new Conversions(draws, Math.min(years.firstTest(), years.first() - 1), years.last());
        scores = new Scores(draws, schools, new SchoolAchievement(schools, draws, years.last() - BASE_BEFORE_LAST));
        counts = new StudentsByGroup(schools.all().size(), years.last());
    }

    private double goingOn(School school, int grade) {
        double dropOut = grade < HIGH_SCHOOL ? 0 : graduation.dropOutRate(school.index);
        return 1 - LEAVE_BETWEEN_YEARS - Moves.LEAVING - dropOut;
    }

    Years years() {
        return years;
    }

    Draws draws() {
        return draws;
    }

    SchoolsOfTheState schools() {
        return schools;
    }

    GroupsOfStudents groups() {
        return groups;
    }

    Graduation graduation() {
        return graduation;
    }

    Moves moves() {
        return moves;
    }

    NextSchools next() {
        return next;
    }

    Placements placements() {
        return placements;
    }

    AccessTests access() {
        return access;
    }

    Conversions conversions() {
        return conversions;
    }

    StudentsByGroup counts() {
        return counts;
    }

    /** The tests; one for each thread, since a row is used again and again. */
    Tests tests() {
        return new Tests(draws, conversions, scores, schools);
    }
}
