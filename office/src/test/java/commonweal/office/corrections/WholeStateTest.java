package commonweal.office.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.FaultyInput;
import commonweal.office.OfficeTest;
import commonweal.office.audit.Acting;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A made-up state of ten elementary schools whose percentiles are computed: school 1 has a CPI of 61, school 2 one of 62, and
 * so on to 70; growth is the same everywhere. The lowest of ten has the percentile floor(99 x 1 / 11) + 1 = 10, the highest
 * floor(99 x 10 / 11) + 1 = 91. What one gains another loses.
 */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=a state of its own")
class WholeStateTest {

    private static final int SCHOOLS = 10;

    @Autowired
    private Runs runs;

    @Autowired
    private Effects effects;

    @TempDir
    private Path temp;

    private static String code(int school) {
        return String.format("9801%04d", 5 * school);
    }

    private RunFacts run() throws Exception {
        StringBuilder roster = new StringBuilder(
                "org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes\n"
                        + "98010000,district,Made-up district,98010000,,,,,,,\n");
        StringBuilder measures = new StringBuilder("year,org,group,subject,measure,value,n,status\n");
        for (int school = 1; school <= SCHOOLS; school++) {
            roster.append(code(school))
                    .append(",school,Made-up school ")
                    .append(school)
                    .append(",98010000,\"03,04,05\",,,,,,\n");
            for (String subject : List.of("ela", "math")) {
                for (String figure : List.of("cpi," + (60 + school), "median_sgp,50")) {
                    measures.append("2012,")
                            .append(code(school))
                            .append(",all,")
                            .append(subject)
                            .append(',')
                            .append(figure)
                            .append(",200,\n");
                }
            }
        }
        Path made = temp.resolve("run");
        make(
                Map.of(
                        "roster.csv", roster.toString().getBytes(StandardCharsets.UTF_8),
                        "measures.csv", measures.toString().getBytes(StandardCharsets.UTF_8)),
                made);
        return Acting.as("system:test", "for the test", () -> runs.load(made));
    }

    private static void make(Map<String, byte[]> files, Path made) throws IOException {
        try {
            Determination.make(
                    new Determination.Request("massachusetts/2012", InputFiles.of(files), made, true, false),
                    Stages.UNSEEN);
        } catch (FaultyInput e) {
            throw new IllegalStateException(e.faults().all().toString(), e);
        }
    }

    private static Claim claim(int number, String subject, String value) {
        return new Claim(
                number,
                FigureKey.find("2012", "all", subject, "cpi").orElseThrow(),
                new Said("present", new BigDecimal("61"), 200),
                new Said("present", new BigDecimal(value), 200));
    }

    @Test
    void a01_the_lowest_of_ten_rises_and_all_are_ranked_again() throws Exception {
        RunFacts run = run();
        assertThat(runs.result(run.id(), code(1)).orElseThrow().level()).isEqualTo("3");
        Effect effect = effects.of(run, code(1), List.of(claim(1, "ela", "80"), claim(2, "math", "80")));
        assertThat(effect.units().getFirst().main())
                .filteredOn(row -> row.what().equals("School percentile"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.now()).endsWith("(computed)").startsWith("10 ");
                    assertThat(row.claimed()).startsWith("91 ");
                });
        assertThat(effect.changesLevel()).isTrue();
        assertThat(effect.notes())
                .singleElement()
                .asString()
                .startsWith("Percentiles were computed again for the whole state. Others change their level by it:")
                .contains("Made-up school 3 (");
    }

    @Test
    void a02_a_figure_that_passes_nobody_moves_nobody() throws Exception {
        Effect effect = effects.of(run(), code(1), List.of(claim(1, "ela", "61.5")));
        assertThat(effect.notes())
                .containsExactly("Percentiles were computed again for the whole state. No other school or district"
                        + " changes its level by it.");
        assertThat(effect.changesLevel()).isFalse();
    }
}
