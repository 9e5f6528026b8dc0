package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.terms.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold whatever the figures are. Every test prints its seed; run with -Dcommonweal.seed=N to repeat one. */
class K_PropertiesTest {

    private static final int TRIES = 300;
    private static final String[] GROUPS = {"all", "high_needs", "low_income", "white", "black"};

    private final long seed = Long.getLong("commonweal.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private String seed() {
        return "seed " + seed;
    }

    private BigDecimal tenths(int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from * 10, to * 10 + 1), 1);
    }

    @Test
    void k01_points_never_fall_when_the_cpi_rises() {
        System.out.println("k01 " + seed());
        for (int i = 0; i < TRIES; i++) {
            BigDecimal baseline = tenths(30, 100);
            BigDecimal before = tenths(30, 100);
            BigDecimal lower = tenths(0, 100);
            BigDecimal higher = lower.add(tenths(0, 10)).min(BigDecimal.valueOf(100));
            assertThat(points(baseline, before, higher))
                    .as(seed() + ": %s, %s, then %s or %s", baseline, before, lower, higher)
                    .isGreaterThanOrEqualTo(points(baseline, before, lower));
        }
    }

    private static int points(BigDecimal baseline, BigDecimal before, BigDecimal now) {
        TinyState state = TinyState.under("massachusetts/2013")
                .figures("2011 all ela cpi " + baseline + " 100\n2012 all ela cpi " + before + " 100\n2013 all ela cpi "
                        + now + " 100");
        return state.indexesOfSchool().indicators().stream()
                .filter(result -> result.year() == 2013 && result.indicator() == Indicator.ELA_ACHIEVEMENT)
                .findFirst()
                .flatMap(result -> result.award().points())
                .orElseThrow();
    }

    /** Figures of a school at random; some values are missing, suppressed or below the minimum size. */
    private List<String> figures() {
        List<String> lines = new ArrayList<>();
        for (String group : GROUPS) {
            for (String subject : new String[] {"ela", "math", "science"}) {
                for (int year = 2011; year <= 2013; year++) {
                    String cell = year + " " + group + " " + subject + " ";
                    int n = random.nextInt(10, 200);
                    lines.add(cell + "cpi " + value(tenths(40, 100)) + " " + n);
                    lines.add(cell + "warning_failing_percent " + value(tenths(0, 60)) + " " + n);
                    lines.add(cell + "advanced_percent " + value(tenths(0, 60)) + " " + n);
                    lines.add(cell + "participation_percent " + value(tenths(85, 100)) + " " + n);
                    if (!subject.equals("science")) {
                        lines.add(cell + "median_sgp " + value(tenths(1, 99)) + " " + n);
                    }
                }
            }
            for (int year = 2010; year <= 2012; year++) {
                lines.add(year + " " + group + " - annual_ppi " + tenths(0, 150));
            }
        }
        return lines;
    }

    private String value(BigDecimal value) {
        return switch (random.nextInt(10)) {
            case 0 -> "suppressed";
            case 1 -> "-";
            case 2 -> "not_applicable";
            default -> value.toPlainString();
        };
    }

    @Test
    void k02_the_order_of_rows_and_groups_does_not_matter() {
        System.out.println("k02 " + seed());
        for (int i = 0; i < 30; i++) {
            List<String> lines = figures();
            String inOrder = described(lines);
            Collections.shuffle(lines, random);
            assertThat(described(lines)).as(seed()).isEqualTo(inOrder);
        }
    }

    private static String described(List<String> lines) {
        UnitJudgement school = TinyState.unit(
                TinyState.under("massachusetts/2013")
                        .figures(String.join("\n", lines))
                        .judge(),
                TinyState.SCHOOL);
        StringBuilder text = new StringBuilder();
        school.indicators().forEach(row -> text.append(row.reason()).append('\n'));
        school.indexes().forEach(row -> text.append(row.reason()).append('\n'));
        return text.append(school.level().orElseThrow().reason()).toString();
    }

    @Test
    void k03_the_cumulative_index_is_a_whole_number_from_0_to_100_and_never_further_than_half_from_its_mean() {
        System.out.println("k03 " + seed());
        for (int i = 0; i < TRIES; i++) {
            BigDecimal[] annual = {tenths(0, 150), tenths(0, 150), tenths(0, 150), tenths(0, 150)};
            StringBuilder lines = new StringBuilder();
            BigDecimal sum = BigDecimal.ZERO;
            for (int year = 0; year < 4; year++) {
                lines.append(2010 + year)
                        .append(" all - annual_ppi ")
                        .append(annual[year])
                        .append('\n');
                sum = sum.add(annual[year].multiply(BigDecimal.valueOf(year + 1L)));
            }
            BigDecimal mean = sum.divide(BigDecimal.TEN).min(BigDecimal.valueOf(100));
            BigDecimal index = TinyState.under("massachusetts/2013")
                    .figures(lines.toString())
                    .indexesOfSchool()
                    .cumulative()
                    .values()
                    .iterator()
                    .next()
                    .inUse()
                    .orElseThrow();
            assertThat(index.scale()).as(seed()).isZero();
            assertThat(index).as(seed()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            // half up: from half below (included) to half above (excluded)
            assertThat(index.subtract(mean))
                    .as(seed() + ": mean %s", mean)
                    .isGreaterThan(new BigDecimal("-0.5"))
                    .isLessThanOrEqualTo(new BigDecimal("0.5"));
        }
    }

    @Test
    void k04_no_rule_reads_a_missing_value_as_zero() {
        System.out.println("k04 " + seed());
        for (int i = 0; i < 30; i++) {
            List<String> lines = figures();
            List<String> withoutBlanks = lines.stream()
                    .filter(line -> !line.contains(" - ") || line.contains("annual_ppi"))
                    .toList();
            // A row that says "missing" and no row at all must lead to the same points, indexes and level.
            assertThat(results(lines)).as(seed()).isEqualTo(results(withoutBlanks));
        }
    }

    private static List<String> results(List<String> lines) {
        UnitJudgement school = TinyState.unit(
                TinyState.under("massachusetts/2013")
                        .figures(String.join("\n", lines))
                        .judge(),
                TinyState.SCHOOL);
        List<String> results = new ArrayList<>();
        school.indicators().stream()
                .filter(row -> row.award().points().isPresent())
                .forEach(row -> results.add(row.group() + " " + row.indicator() + " " + row.year() + " "
                        + row.award().points().orElseThrow()));
        school.indexes().stream()
                .filter(row -> row.annual().isPresent() || row.cumulative().isPresent())
                .forEach(row ->
                        results.add(row.group() + " " + row.year() + " " + row.annual() + " " + row.cumulative()));
        results.add(school.level().orElseThrow().code());
        return results;
    }

    @Test
    void k05_a_zero_is_not_a_missing_value() {
        Optional<Integer> zero = TinyState.under("massachusetts/2013")
                .figures("2011 all ela cpi 50 100\n2012 all ela cpi 50 100\n2013 all ela cpi 0 100")
                .indexesOfSchool()
                .indicators()
                .stream()
                .filter(result -> result.year() == 2013)
                .findFirst()
                .flatMap(result -> result.award().points());
        assertThat(zero).contains(0);
    }
}
