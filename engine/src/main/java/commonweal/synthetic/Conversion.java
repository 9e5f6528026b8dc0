package commonweal.synthetic;

/**
 * A test's table from raw to scaled scores: the harder the test of a year, the fewer raw points a scaled score takes.
 * Scaled scores are even, 200 to 280; Needs Improvement begins with 220, Proficient with 240, Advanced with 260, as on
 * the state's own tests of these years.
 */
final class Conversion {

    static final int LOWEST = 200;
    static final int HIGHEST = 280;
    private static final int STEP = 2;
    private static final int[] CUTS = {220, 240, 260};
    private static final double SPREAD = 13.5;
    private static final double PROFICIENT_AT = 0.35;

    private final double[] exact;
    private final int[] scaled;

    private Conversion(int most, double easier) {
        exact = new double[most + 1];
        scaled = new int[most + 1];
        for (int raw = 0; raw <= most; raw++) {
            double share = (raw + 0.5) / (most + 1);
            exact[raw] = 240 + SPREAD * (StrictMath.log(share / (1 - share)) - PROFICIENT_AT) - easier;
            int rounded = STEP * (int) Math.floor(exact[raw] / STEP + 0.5);
            scaled[raw] = Math.min(Math.max(rounded, LOWEST), HIGHEST);
        }
    }

    /** The table of a year; grade 9 and 10 take the same test of high-school science. */
    static Conversion of(Draws draws, int year, int grade, int subject) {
        int testGrade = subject == RecordCodes.SCIENCE && grade == 9 ? 10 : grade;
        int test = testGrade * 8 + subject;
        int most = switch (testGrade) {
            case 3 -> 48;
            case 10 -> subject == RecordCodes.ELA ? 72 : 60;
            default -> subject == RecordCodes.ELA ? 52 : 54;
        };
        // No year is as hard as the one before: the tables of two years running always differ.
        double easier = 3.0 * (draws.share(test, Draws.For.TEST_FORM, year) - 0.5) + (year % 2 == 0 ? 2.5 : -2.5);
        return new Conversion(most, easier);
    }

    /** The highest raw score. */
    int most() {
        return scaled.length - 1;
    }

    /** The raw score that comes nearest to this exact scaled score. */
    int raw(double wanted) {
        int low = 0;
        int high = exact.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if ((exact[middle] + exact[middle + 1]) / 2 < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The scaled score of a raw score. */
    int scaled(int raw) {
        return scaled[Math.min(raw, scaled.length - 1)];
    }

    /** The level of a scaled score: 0 Warning/Failing to 3 Advanced, in the order of the codes. */
    static int level(int scaled) {
        int level = 0;
        while (level < CUTS.length && scaled >= CUTS[level]) {
            level++;
        }
        return level;
    }
}
