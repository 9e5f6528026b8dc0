package commonweal.policy;

import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a worked example gives and what must come out: one kind for each family of clauses. */
public sealed interface ExampleCase {

    /** The word for the kind in the file. */
    String kind();

    /**
     * Target and goal from a baseline.
     *
     * @param baselineYear the year the target starts from
     * @param baseline the CPI of that year
     */
    record OfTarget(int baselineYear, BigDecimal baseline, BigDecimal target, BigDecimal goal) implements ExampleCase {
        @Override
        public String kind() {
            return "target";
        }
    }

    /**
     * Points for narrowing the gap.
     *
     * @param comparisonYear the year compared with
     * @param comparison the CPI of that year
     * @param value the CPI of the year
     * @param percentileAmongAllStudents its percentile among all-students CPIs, where it is known
     * @param percentileInOwnGroup its percentile among the same group's, where it is known
     * @param test name of the test that decides
     */
    record OfGapNarrowing(
            int baselineYear,
            BigDecimal baseline,
            int comparisonYear,
            BigDecimal comparison,
            BigDecimal value,
            Optional<Integer> percentileAmongAllStudents,
            Optional<Integer> percentileInOwnGroup,
            BigDecimal target,
            BigDecimal goal,
            int points,
            String test)
            implements ExampleCase {
        @Override
        public String kind() {
            return "gap_narrowing";
        }
    }

    /**
     * Points for growth.
     *
     * @param previous the previous year's median, where there is one
     */
    record OfGrowth(BigDecimal median, Optional<BigDecimal> previous, int points) implements ExampleCase {
        @Override
        public String kind() {
            return "growth";
        }
    }

    /**
     * Points for the cohort graduation rate; each rate where it is known.
     *
     * @param fourYear the four-year rate that counts in the year
     * @param fourYearBefore the one before it
     * @param fiveYear the five-year rate
     * @param fiveYearBefore the one before it
     */
    record OfGraduation(
            Optional<BigDecimal> fourYear,
            Optional<BigDecimal> fourYearBefore,
            Optional<BigDecimal> fiveYear,
            Optional<BigDecimal> fiveYearBefore,
            int points)
            implements ExampleCase {
        @Override
        public String kind() {
            return "graduation";
        }
    }

    /**
     * Points for the annual dropout rate.
     *
     * @param baseline the rate of the baseline year
     * @param before the rate before the one that counts, where it is known
     * @param value the rate that counts in the year
     */
    record OfDropout(BigDecimal baseline, Optional<BigDecimal> before, BigDecimal value, BigDecimal target, int points)
            implements ExampleCase {
        @Override
        public String kind() {
            return "dropout";
        }
    }

    /**
     * An award of extra credit.
     *
     * @param award which one
     * @param group whose
     * @param previous the previous year's share, for the awards that compare shares
     * @param value the share, the number of dropouts enrolled again, or the median growth on ACCESS
     * @param students how many students have a growth percentile on ACCESS
     */
    record OfCredit(
            Indicator award,
            Group group,
            Optional<BigDecimal> previous,
            BigDecimal value,
            Optional<Integer> students,
            int points)
            implements ExampleCase {
        @Override
        public String kind() {
            return "extra_credit";
        }
    }

    /**
     * The annual index.
     *
     * @param core the points of the core indicators that have any
     * @param credit the awards
     * @param annual the index as displayed
     */
    record OfAnnual(List<Integer> core, List<Integer> credit, int annual) implements ExampleCase {
        public OfAnnual {
            core = List.copyOf(core);
            credit = List.copyOf(credit);
        }

        @Override
        public String kind() {
            return "annual_index";
        }
    }

    /**
     * The cumulative index.
     *
     * @param annual the annual indexes there are, by year
     * @param cumulative the index, or nothing where there is none
     */
    record OfCumulative(Map<Integer, BigDecimal> annual, Optional<Integer> cumulative) implements ExampleCase {
        public OfCumulative {
            annual = Map.copyOf(annual);
        }

        @Override
        public String kind() {
            return "cumulative_index";
        }
    }

    /** Whether a group is large enough for a result. */
    record OfSize(Group group, int students, boolean enough) implements ExampleCase {
        @Override
        public String kind() {
            return "minimum_size";
        }
    }

    /**
     * The level of a school and its printed reason.
     *
     * @param cumulativeAll cumulative index of all students, where there is one
     * @param cumulativeHighNeeds the same of high needs
     * @param schoolPercentile where there is one
     * @param participation the lowest participation of any group in any subject, where low
     * @param lowSubgroup whether a group is among the lowest performing subgroups
     * @param lowGraduation whether a group's graduation rate is persistently low
     * @param designated the level the Commissioner has designated, if any
     * @param heldAt the level at which the school is held harmless, if it is
     * @param reason the reason as printed
     */
    record OfLevel(
            Optional<Integer> cumulativeAll,
            Optional<Integer> cumulativeHighNeeds,
            Optional<Integer> schoolPercentile,
            Optional<BigDecimal> participation,
            boolean lowSubgroup,
            boolean lowGraduation,
            Optional<Level> designated,
            Optional<Level> heldAt,
            Level level,
            String reason)
            implements ExampleCase {
        @Override
        public String kind() {
            return "level";
        }
    }
}
