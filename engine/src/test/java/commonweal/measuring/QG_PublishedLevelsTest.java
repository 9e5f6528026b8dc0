package commonweal.measuring;

import static commonweal.measuring.PublishedFigures.whole;
import static org.assertj.core.api.Assertions.assertThat;

import commonweal.terms.Group;
import commonweal.terms.Subject;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * QG: shares at each level and indexes of the state's lists of 2013 to 2016. The lists have no split of Needs Improvement
 * and Warning/Failing into high and low, and do not say how many took the alternate assessment, so that an index cannot be
 * computed from them. But it must be a sum of points that such students can have, over their number. That is looked at in
 * every cell; and where the list has counts, students with that sum are made, and the engine must give every figure that was
 * printed. Source of the files: cases/README.md.
 */
class QG_PublishedLevelsTest {

    private static final int YEAR = 2016;
    private static final int POINTS = 25;

    @TempDir
    private Path folder;

    /** How many students are at each level. */
    private record Levels(int advanced, int proficient, int needsImprovement, int warningFailing) {

        int students() {
            return advanced + proficient + needsImprovement + warningFailing;
        }

        /** The least sum of points, in units of 25. */
        int least() {
            return 4 * (advanced + proficient) + 2 * needsImprovement;
        }

        /** The most points of those who took the state's own test. */
        int mostWithoutAlternates() {
            return least() + needsImprovement + warningFailing;
        }

        /** The most points where those at Warning/Failing may have taken the alternate assessment. */
        int most() {
            return least() + needsImprovement + 4 * warningFailing;
        }
    }

    /** The sums that give the printed index, in units of 25 points: most often one, since few give the same first decimal. */
    private static IntStream sums(String index, int students, RoundingMode rounding) {
        BigDecimal printed = new BigDecimal(index).setScale(1);
        int about = new BigDecimal(index)
                .multiply(BigDecimal.valueOf(students))
                .divide(BigDecimal.valueOf(POINTS), 0, RoundingMode.DOWN)
                .intValue();
        int around = 2 + students / 100;
        return IntStream.rangeClosed(Math.max(0, about - around), about + around)
                .filter(sum -> BigDecimal.valueOf((long) sum * POINTS)
                        .divide(BigDecimal.valueOf(students), 1, rounding)
                        .equals(printed));
    }

    private static int percent(int part, int of) {
        return (200 * part + of) / (2 * of);
    }

    /** 3,072 cells: 12,288 shares at a level made again from counts, and 3,072 indexes that the counts allow. */
    @Test
    void qg01_students_made_from_the_counts_of_2016_have_every_printed_share_and_index() throws IOException {
        List<NamedCsvRecord> published = PublishedFigures.rows("levels-2016.csv.gz");
        assertThat(published).hasSize(3_072);
        write(published);
        Tallies tallies = PublishedFigures.count(folder, YEAR, published.size());
        YearValues values = new YearValues(tallies, YEAR, PublishedFigures.valueRules(YEAR));
        for (int i = 0; i < published.size(); i++) {
            NamedCsvRecord row = published.get(i);
            int unit = tallies.subjects().units().indexOf(PublishedFigures.school(i));
            int cell = tallies.subjects()
                    .cell(
                            unit,
                            YEAR,
                            Tallies.part(Subject.find(row.getField("subject")).orElseThrow()),
                            Group.ALL);
            assertThat(tallies.subjects().get(SubjectCount.ASSESSED, cell)).isEqualTo(whole(row, "students"));
            assertThat(BigDecimal.valueOf(values.index(cell), values.index.decimals()))
                    .as("index of %s", row)
                    .isEqualTo(new BigDecimal(row.getField("cpi")).setScale(1));
            for (SubjectCount level : List.of(
                    SubjectCount.ADVANCED,
                    SubjectCount.PROFICIENT,
                    SubjectCount.NEEDS_IMPROVEMENT,
                    SubjectCount.WARNING_FAILING)) {
                int many = tallies.subjects().get(level, cell);
                String column = level.name().toLowerCase(Locale.ROOT);
                assertThat(many).isEqualTo(whole(row, column));
                assertThat(percent(many, tallies.subjects().get(SubjectCount.LEVELLED, cell)))
                        .as("%s of %s", column, row)
                        .isEqualTo(whole(row, column + "_percent"));
            }
        }
    }

    /**
     * In 416 cells of 2016 the index is higher than any students at these levels can have who took the state's own test, and
     * in none is it higher than with alternate results that count as Warning/Failing in the shares and with up to 100 points
     * in the index: both parts of the clause counting.
     */
    @Test
    void qg02_every_index_of_2016_lies_between_the_bounds_of_its_counts() throws IOException {
        int beyondTheTest = 0;
        int beyondAlternates = 0;
        int halvesDecide = 0;
        for (NamedCsvRecord row : PublishedFigures.rows("levels-2016.csv.gz")) {
            Levels levels = levels(row);
            assertThat(levels.students()).isEqualTo(whole(row, "students"));
            String index = row.getField("cpi");
            beyondTheTest += fits(index, levels, levels.mostWithoutAlternates()) ? 0 : 1;
            beyondAlternates += fits(index, levels, levels.most()) ? 0 : 1;
            halvesDecide += sums(index, levels.students(), RoundingMode.HALF_EVEN)
                            .findAny()
                            .isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(beyondTheTest).isEqualTo(416);
        assertThat(beyondAlternates).isZero();
        assertThat(halvesDecide).as("indexes that only a half rounded up gives").isEqualTo(33);
    }

    private static boolean fits(String index, Levels levels, int most) {
        return sums(index, levels.students(), RoundingMode.HALF_UP)
                .anyMatch(sum -> sum >= levels.least() && sum <= most);
    }

    /**
     * The lists of 2013 to 2015 have percents and the number of students: in each cell there are counts that give all five
     * percents and, with alternate results as above, the index. Nothing is left to list.
     */
    @Test
    void qg03_every_cell_of_2013_to_2015_can_be_so() throws IOException {
        List<NamedCsvRecord> published = PublishedFigures.rows("levels-2013-2015.csv.gz");
        assertThat(published).hasSize(40_642);
        int beyondTheTest = 0;
        int oneSum = 0;
        int halvesDecide = 0;
        for (NamedCsvRecord row : published) {
            String index = row.getField("cpi");
            int students = whole(row, "students");
            assertThat(possible(row, true)).as("counts of %s", row).isTrue();
            beyondTheTest += possible(row, false) ? 0 : 1;
            oneSum += sums(index, students, RoundingMode.HALF_UP).count() == 1 ? 1 : 0;
            halvesDecide +=
                    sums(index, students, RoundingMode.HALF_EVEN).findAny().isEmpty() ? 1 : 0;
            int shares = whole(row, "advanced_percent")
                    + whole(row, "proficient_percent")
                    + whole(row, "needs_improvement_percent")
                    + whole(row, "warning_failing_percent");
            assertThat(shares).isBetween(98, 102);
        }
        assertThat(beyondTheTest).as("indexes that need an alternate result").isEqualTo(3_982);
        assertThat(oneSum).as("indexes of which the sum of points is certain").isEqualTo(37_014);
        assertThat(halvesDecide).as("indexes that only a half rounded up gives").isEqualTo(285);
    }

    private static boolean possible(NamedCsvRecord row, boolean alternates) {
        int students = whole(row, "students");
        int[] sums = sums(row.getField("cpi"), students, RoundingMode.HALF_UP).toArray();
        for (int good : counts(row, "advanced_or_proficient_percent", students)) {
            boolean splits = IntStream.of(counts(row, "advanced_percent", students))
                    .anyMatch(advanced ->
                            advanced <= good && percent(good - advanced, students) == whole(row, "proficient_percent"));
            for (int middle : splits ? counts(row, "needs_improvement_percent", students) : new int[0]) {
                Levels levels = new Levels(good, 0, middle, students - good - middle);
                if (levels.warningFailing() >= 0
                        && percent(levels.warningFailing(), students) == whole(row, "warning_failing_percent")) {
                    int most = alternates ? levels.most() : levels.mostWithoutAlternates();
                    if (IntStream.of(sums).anyMatch(sum -> sum >= levels.least() && sum <= most)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The numbers of students that are the printed percent of all. */
    private static int[] counts(NamedCsvRecord row, String column, int students) {
        int printed = whole(row, column);
        int about = printed * students / 100;
        int around = 1 + students / 100;
        return IntStream.rangeClosed(Math.max(0, about - around), Math.min(students, about + around))
                .filter(many -> percent(many, students) == printed)
                .toArray();
    }

    private static Levels levels(NamedCsvRecord row) {
        return new Levels(
                whole(row, "advanced"),
                whole(row, "proficient"),
                whole(row, "needs_improvement"),
                whole(row, "warning_failing"));
    }

    private void write(List<NamedCsvRecord> published) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("results.csv"))) {
            out.write("student,year,school,grade,subject,participation,test,scaled,level,sgp,race,"
                    + "economically_disadvantaged,disability,el\n");
            int students = 0;
            for (int i = 0; i < published.size(); i++) {
                NamedCsvRecord row = published.get(i);
                Levels levels = levels(row);
                int sum = sums(row.getField("cpi"), levels.students(), RoundingMode.HALF_UP)
                        .filter(one -> one >= levels.least() && one <= levels.most())
                        .findFirst()
                        .orElseThrow();
                String where = "," + YEAR + "," + PublishedFigures.school(i) + "," + row.getField("grade") + ","
                        + row.getField("subject") + ",tested,";
                for (String result : results(levels, sum)) {
                    out.write(++students + where + result + ",,white,0,0,0\n");
                }
            }
        }
    }

    /** For each student test, score and level, so that the points add up to the sum. */
    private static List<String> results(Levels levels, int sum) {
        List<String> results = new ArrayList<>();
        int over = sum - levels.least();
        add(results, levels.advanced(), ",262,advanced");
        add(results, levels.proficient(), ",240,proficient");
        int high = Math.min(over, levels.needsImprovement());
        add(results, high, ",230,needs_improvement");
        add(results, levels.needsImprovement() - high, ",220,needs_improvement");
        over -= high;
        for (int left = levels.warningFailing(); left > 0; left--) {
            int points = Math.min(4, over - Math.min(over, left - 1));
            over -= points;
            results.add(
                    switch (points) {
                        case 0 -> ",208,warning_failing";
                        case 1 -> ",210,warning_failing";
                        case 2 -> "alternate,,alt_awareness";
                        case 3 -> "alternate,,alt_emerging";
                        default -> "alternate,,alt_progressing";
                    });
        }
        assertThat(over).isZero();
        return results;
    }

    private static void add(List<String> results, int many, String result) {
        for (int i = 0; i < many; i++) {
            results.add(result);
        }
    }
}
