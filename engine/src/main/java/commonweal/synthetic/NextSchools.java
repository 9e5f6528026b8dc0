package commonweal.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Where the pupils of a grade go in the next year, so that every grade of every school keeps its real size: first they stay
 * in their school as far as it has places in the next grade, then they go to schools of the district that have places
 * left, then to schools of the state with about as many pupils of low income. Places that are still free are for pupils
 * who are new in the state; pupils for whom no place is left leave it.
 */
final class NextSchools {

    /** What {@link #next} gives for a pupil who leaves the state. */
    static final int LEAVES = -1;

    private final SchoolsOfTheState schools;
    private final Choice[][] choices;
    private final double[][] newcomers;

    /**
     * The way through the schools.
     *
     * @param goingOn the share of a school's pupils of a grade (of the real size) who go on to the next
     */
    NextSchools(SchoolsOfTheState schools, ToDoubleBiFunction<School, Integer> goingOn) {
        this.schools = schools;
        int count = schools.all().size();
        choices = new Choice[School.GRADES][count];
        newcomers = new double[School.GRADES][count];
        for (School school : schools.all()) {
            newcomers[0][school.index] = school.pupils[0];
        }
        for (int grade = -1; grade < 12; grade++) {
            new Step(grade, goingOn).take();
        }
    }

    /** Pupils (of the real size) who are new in the state in this grade of the school, each year. */
    double newcomers(School school, int grade) {
        return newcomers[School.place(grade)][school.index];
    }

    /**
     * The school of the next grade.
     *
     * @param draw even between 0 and 1
     */
    int next(int school, int grade, double draw) {
        return choices[School.place(grade)][school].of(draw);
    }

    /** Schools to go to, each with the probability that it or one before it is chosen. */
    private static final class Choice {

        private final List<Integer> to = new ArrayList<>();
        private final List<Double> upTo = new ArrayList<>();

        void add(int school, double probability) {
            if (probability > 0) {
                upTo.add((upTo.isEmpty() ? 0 : upTo.getLast()) + probability);
                to.add(school);
            }
        }

        int of(double draw) {
            for (int i = 0; i < to.size(); i++) {
                if (draw < upTo.get(i)) {
                    return to.get(i);
                }
            }
            return LEAVES;
        }
    }

    /** From one grade to the next. */
    private final class Step {

        private final int grade;
        private final double[] pupils = new double[schools.all().size()];
        private final double[] waiting = new double[pupils.length];
        private final double[] free = new double[pupils.length];

        Step(int grade, ToDoubleBiFunction<School, Integer> goingOn) {
            this.grade = grade;
            for (School school : schools.all()) {
                choices[School.place(grade)][school.index] = new Choice();
                pupils[school.index] = Math.max(school.pupilsIn(grade) * goingOn.applyAsDouble(school, grade), 0);
                waiting[school.index] = pupils[school.index];
                free[school.index] = school.pupilsIn(grade + 1);
            }
        }

        void take() {
            for (School school : schools.all()) {
                send(school, school, Math.min(waiting[school.index], free[school.index]));
            }
            for (int district = 0; district < schools.districts().size(); district++) {
                withinDistrict(schools.of(district));
            }
            acrossTheState();
            System.arraycopy(free, 0, newcomers[School.place(grade + 1)], 0, free.length);
        }

        private void send(School from, School to, double how) {
            if (how > 0) {
                choices[School.place(grade)][from.index].add(to.index, how / pupils[from.index]);
                waiting[from.index] -= how;
                free[to.index] -= how;
            }
        }

        private void withinDistrict(List<School> district) {
            double allWaiting = 0;
            double allFree = 0;
            for (School school : district) {
                allWaiting += waiting[school.index];
                allFree += free[school.index];
            }
            if (allWaiting <= 0 || allFree <= 0) {
                return;
            }
            double shareSent = Math.min(1, allFree / allWaiting);
            double[] sends = new double[district.size()];
            double[] places = new double[district.size()];
            for (int i = 0; i < sends.length; i++) {
                sends[i] = waiting[district.get(i).index] * shareSent;
                places[i] = free[district.get(i).index] / allFree;
            }
            for (int i = 0; i < sends.length; i++) {
                for (int k = 0; k < places.length; k++) {
                    send(district.get(i), district.get(k), sends[i] * places[k]);
                }
            }
        }

        /** Fills what is free from what is waiting, both in order of low income. */
        private void acrossTheState() {
            List<School> order = new ArrayList<>(schools.all());
            order.sort(Comparator.comparingDouble((School school) -> school.lowIncome)
                    .thenComparingInt(school -> school.index));
            double allWaiting = 0;
            double allFree = 0;
            for (School school : order) {
                allWaiting += Math.max(waiting[school.index], 0);
                allFree += Math.max(free[school.index], 0);
            }
            double sent = Math.min(allWaiting, allFree);
            if (sent <= 0) {
                return;
            }
            double sends = sent / allWaiting;
            double fills = sent / allFree;
            int to = 0;
            double left = free[order.get(0).index] * fills;
            for (School from : order) {
                double rest = waiting[from.index] * sends;
                while (rest > 1e-9 && to < order.size()) {
                    double now = Math.min(rest, Math.max(left, 0));
                    send(from, order.get(to), now);
                    rest -= now;
                    left -= now;
                    if (left <= 1e-9 && ++to < order.size()) {
                        left = free[order.get(to).index] * fills;
                    }
                }
            }
        }
    }
}
