package commonweal.office.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The districts that are most like one, by size and student groups.
 *
 * <p>Four figures are compared: the natural logarithm of the number of students, and the percentages of low income, English
 * learners and students with disabilities. The difference in each is divided by how far all districts lie apart in it (the
 * standard deviation over all, the district itself among them), squared; the root of the sum is the distance. Only districts
 * that share a grade with it are compared. Nothing here decides about a district, so binary fractions do.
 *
 * @param own the figures of the district itself
 * @param nearest the most similar ones, the nearest first
 * @param spread how far all districts lie apart in each figure
 * @param compared how many districts were compared with it
 */
record SimilarDistricts(DistrictFigures own, List<Near> nearest, Spread spread, int compared) {

    /** So many are shown. */
    static final int MOST = 10;

    /**
     * A similar district.
     *
     * @param figures its figures
     * @param apart how far it lies from the district in each figure, in standard deviations, in the order of {@link Spread}
     */
    record Near(DistrictFigures figures, List<Double> apart) {

        /** How far it is, 0 for one with the same figures. */
        double distance() {
            return Math.sqrt(apart.stream().mapToDouble(one -> one * one).sum());
        }
    }

    /**
     * The standard deviations over all districts.
     *
     * @param logStudents of the natural logarithm of the number of students
     * @param lowIncome in percentage points
     * @param englishLearners in percentage points
     * @param disability in percentage points
     */
    record Spread(double logStudents, double lowIncome, double englishLearners, double disability) {

        private static Spread of(List<DistrictFigures> all) {
            return new Spread(
                    deviation(all, SimilarDistricts::logStudents),
                    deviation(all, DistrictFigures::lowIncome),
                    deviation(all, DistrictFigures::englishLearners),
                    deviation(all, DistrictFigures::disability));
        }

        private static double deviation(List<DistrictFigures> all, ToDoubleFunction<DistrictFigures> figure) {
            double mean = all.stream().mapToDouble(figure).sum() / all.size();
            double squares = all.stream()
                    .mapToDouble(figure)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return Math.sqrt(squares / all.size());
        }
    }

    /**
     * The districts most like one.
     *
     * @param all every district whose figures are known
     * @return none if the figures of the district are not known
     */
    static Optional<SimilarDistricts> of(String district, List<DistrictFigures> all) {
        Spread spread = Spread.of(all);
        return all.stream()
                .filter(one -> one.district().equals(district))
                .findFirst()
                .map(own -> {
                    List<Near> others = all.stream()
                            .filter(other -> !other.district().equals(district))
                            .filter(other -> own.grades().overlaps(other.grades()))
                            .map(other -> new Near(other, apart(own, other, spread)))
                            .sorted(Comparator.comparingDouble(Near::distance)
                                    .thenComparing(near -> near.figures().district()))
                            .toList();
                    return new SimilarDistricts(own, others.stream().limit(MOST).toList(), spread, others.size());
                });
    }

    private static List<Double> apart(DistrictFigures one, DistrictFigures other, Spread spread) {
        return List.of(
                apart(logStudents(one), logStudents(other), spread.logStudents()),
                apart(one.lowIncome(), other.lowIncome(), spread.lowIncome()),
                apart(one.englishLearners(), other.englishLearners(), spread.englishLearners()),
                apart(one.disability(), other.disability(), spread.disability()));
    }

    /** A figure in which all districts are alike keeps none of them apart. */
    private static double apart(double one, double other, double deviation) {
        return deviation == 0 ? 0 : (other - one) / deviation;
    }

    private static double logStudents(DistrictFigures figures) {
        return StrictMath.log(figures.students());
    }
}
