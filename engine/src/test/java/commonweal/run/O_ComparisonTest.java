package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.faults.Fault;
import commonweal.faults.FaultyInput;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.terms.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run beside a published list: who has which level here and there. */
class O_ComparisonTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void aRun() throws Exception {
        StateFolder.in(temp.resolve("in")).determine(temp.resolve("out"));
    }

    private Comparison compare(String published) throws FaultyInput, IOException {
        try (Run run = Run.open(temp.resolve("out"))) {
            return Comparison.of(LevelRow.of(run), list(published));
        }
    }

    private static PublishedList list(String lines) throws FaultyInput {
        return PublishedList.read(
                "published.csv", ("year,org,level,reason\n" + lines).getBytes(StandardCharsets.UTF_8), 2012);
    }

    @Test
    void o01_all_agree() throws Exception {
        Comparison comparison = compare("""
                2012,00010000,Level 2,One or more schools in the district classified into Level 2
                2012,00010005,2,Not meeting gap narrowing goals
                2012,00010010,Level 1,Meeting gap narrowing goals
                2012,00020000,3,Among lowest performing 20% of schools
                2012,00020005,3,Among lowest performing 20% of schools
                """);
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.sameReason()).isEqualTo(5);
        assertThat(comparison.count(OrgKind.SCHOOL, Level.TWO, Level.TWO)).isEqualTo(1);
    }

    @Test
    void o02_levels_and_reasons_that_differ_are_listed_with_both() throws Exception {
        Comparison comparison = compare("""
                2012,00010000,2,One or more schools in the district classified into Level 2
                2012,00010005,3,Among lowest performing 20% of subgroups
                2012,00010010,1,Meeting all goals
                2012,00020005,insufficient,Insufficient data
                2012,00990005,1,Meeting gap narrowing goals
                """);
        assertThat(comparison.disagreements())
                .extracting(one -> one.ours().org() + " " + one.ours().level().code() + " "
                        + one.theirs().level().code() + " " + one.inLevel())
                .containsExactly("00010005 2 3 true", "00010010 1 1 false", "00020005 3 insufficient true");
        assertThat(comparison.sameLevel(OrgKind.SCHOOL)).isEqualTo(1);
        assertThat(comparison.both(OrgKind.SCHOOL)).isEqualTo(3);
        assertThat(comparison.onlyHere()).containsExactly(new OrgCode("00020000"));
        assertThat(comparison.onlyThere()).containsExactly(new OrgCode("00990005"));
        assertThat(comparison.agrees()).isFalse();
    }

    @ParameterizedTest(name = "o03 {0} is {1}")
    @CsvSource({
        "1, ONE",
        "5, FIVE",
        "Level 3, THREE",
        "level 3, THREE",
        "insufficient, INSUFFICIENT",
        "Insufficient data, INSUFFICIENT"
    })
    void o03_levels_are_read_in_every_usual_way(String text, Level level) throws Exception {
        assertThat(list("2012,00010005," + text + ",why\n").levels())
                .hasEntrySatisfying(
                        new OrgCode("00010005"), row -> assertThat(row.level()).isEqualTo(level));
    }

    @Test
    void o04_an_empty_level_is_not_in_the_list_and_other_years_are_left_out() throws Exception {
        PublishedList list = list("2012,00010005,,\n2016,00010010,1,x\n");
        assertThat(list.levels()).isEmpty();
        assertThat(list.otherYears()).isEqualTo(1);
    }

    @Test
    void o05_a_faulty_list_is_refused_with_all_its_faults() {
        assertThatThrownBy(() -> list(
                        "2012,00010005,6,x\n2012,10,1,x\nx,00010005,1,x\n2012,00010010,1,a\n" + "2012,00010010,1,a\n"))
                .isInstanceOfSatisfying(
                        FaultyInput.class,
                        faulty -> assertThat(faulty.faults().all())
                                .extracting(Fault::code)
                                .containsExactly(
                                        "published.unknown_level",
                                        "published.bad_code",
                                        "published.bad_year",
                                        "published.duplicate"));
    }

    @ParameterizedTest(name = "o06 {0}")
    @CsvSource({"2012, 2229, 0", "2016, 2239, 32"})
    void o06_the_real_lists_agree_in_every_level_and_reason(int year, int same, int notInList) throws Exception {
        Path data = Path.of("../data/massachusetts-" + year);
        Path out = temp.resolve("real");
        Determination.make(
                new Determination.Request("massachusetts/" + year, InputFiles.in(data), out, false, false),
                Stages.UNSEEN);
        Comparison comparison;
        try (Run run = Run.open(out)) {
            comparison = Comparison.of(
                    LevelRow.of(run),
                    PublishedList.read("published.csv", Files.readAllBytes(data.resolve("published.csv")), year));
        }
        assertThat(comparison.disagreements()).isEqualTo(List.of());
        assertThat(comparison.sameReason()).isEqualTo(same);
        assertThat(comparison.onlyHere()).hasSize(notInList);
    }
}
