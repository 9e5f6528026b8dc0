package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.faults.Fault;
import commonweal.faults.FaultyInput;
import commonweal.judgement.UnitJudgement;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run can be opened, and one organisation of it judged again from what it had read, with the same result and reason. */
class N_ReplayTest {

    private static final Path REAL_2012 = Path.of("../data/massachusetts-2012");

    @TempDir
    private Path temp;

    @Test
    void n01_the_lines_of_each_organisation_are_cut_out_byte_for_byte() {
        MeasureLines lines = lines("""
                year,org,group
                2012,00010005,all
                2012,00020005,all
                2011,00010005,all
                """);
        assertThat(lines.orgs()).containsExactly("00010005", "00020005");
        assertThat(text(lines, "00010005")).isEqualTo("year,org,group\n2012,00010005,all\n2011,00010005,all\n");
    }

    @Test
    void n02_quotation_marks_carriage_returns_and_the_order_of_columns_do_not_matter() {
        MeasureLines lines = lines("\uFEFFnote,\"org\"\r\n\"a, b\nc\",\"00010005\"\r\n\r\nx,00020005");
        assertThat(lines.orgs()).containsExactly("00010005", "00020005");
        assertThat(text(lines, "00010005")).isEqualTo("note,\"org\"\r\n\"a, b\nc\",\"00010005\"\r\n");
        assertThat(text(lines, "00020005")).isEqualTo("note,\"org\"\r\nx,00020005\n");
    }

    @Test
    void n03_a_file_without_a_column_org_has_no_lines_of_anyone() {
        assertThat(lines("year,group\n2012,all\n").orgs()).isEmpty();
    }

    private static MeasureLines lines(String text) {
        return MeasureLines.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(MeasureLines lines, String org) {
        return new String(lines.file(org), StandardCharsets.UTF_8);
    }

    @Test
    void n04_every_organisation_of_a_small_state_is_judged_again_alike() throws Exception {
        StateFolder state = StateFolder.in(temp.resolve("in"));
        assertReplays(state.determine(temp.resolve("out")), temp.resolve("out"));
    }

    @Test
    void n05_also_where_percentiles_were_computed_from_the_whole_state() throws Exception {
        long seed = 20120919;
        StateFolder state = WanderingState.in(temp.resolve("in"), 40, seed);
        Determination.Outcome outcome = state.determine("massachusetts/2012", temp.resolve("out"), true, false);
        assertThat(outcome.judgement().units())
                .as("seed %s", seed)
                .anyMatch(unit -> unit.percentiles().stream()
                        .anyMatch(percentile -> percentile.computed().isPresent()));
        assertReplays(outcome, temp.resolve("out"));
    }

    @Test
    void n06_also_every_school_and_district_of_2012() throws Exception {
        Path out = temp.resolve("out");
        Determination.Outcome outcome = Determination.make(
                new Determination.Request("massachusetts/2012", InputFiles.in(REAL_2012), out, false, false),
                Stages.UNSEEN);
        assertReplays(outcome, out);
    }

    private static void assertReplays(Determination.Outcome outcome, Path out) throws FaultyInput, IOException {
        try (Run run = Run.open(out)) {
            for (UnitJudgement judged : outcome.judgement().units()) {
                Organisation organisation = judged.organisation();
                UnitJudgement again = Replay.of(run, organisation).judge(organisation.code());
                assertThat(told(again)).as(organisation.name()).isEqualTo(told(judged));
            }
        }
    }

    /** Everything a judgement says, reasons included. */
    private static List<Object> told(UnitJudgement unit) {
        return List.of(
                unit.organisation(),
                unit.level()
                        .map(level ->
                                List.of(level.level(), level.code(), level.text(), level.computed(), level.reason())),
                unit.level().stream()
                        .flatMap(level -> level.triggers().stream())
                        .map(one -> one.line())
                        .toList(),
                unit.indicators().stream()
                        .map(one -> List.of(one.group(), one.indicator(), one.award(), one.target(), one.reason()))
                        .toList(),
                unit.indexes().stream()
                        .map(one -> List.of(one.group(), one.annual(), one.cumulative(), one.status(), one.reason()))
                        .toList(),
                unit.percentiles(),
                unit.need().map(need -> List.of(need.category(), need.reason())),
                unit.reviews());
    }

    @Test
    void n07_what_is_not_a_run_is_refused() throws Exception {
        assertThat(codes(temp.resolve("nowhere"))).containsExactly("run.missing");
        assertThat(codes(temp)).containsExactly("run.not_a_run");
        Files.writeString(temp.resolve("run.json"), "{\"format\": 99}");
        assertThat(codes(temp)).containsExactly("run.not_a_run");
    }

    @Test
    void n08_a_run_whose_inputs_were_exchanged_is_refused() throws Exception {
        StateFolder state = StateFolder.in(temp.resolve("in"));
        state.determine(temp.resolve("one"));
        state.change("roster.csv", "Alder", "Elder").determine(temp.resolve("other"));
        Files.copy(
                temp.resolve("other").resolve("inputs.zip"),
                temp.resolve("one").resolve("inputs.zip"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(codes(temp.resolve("one"))).containsExactly("run.damaged");
        Files.delete(temp.resolve("one").resolve("inputs.zip"));
        assertThat(codes(temp.resolve("one"))).containsExactly("run.damaged");
    }

    private static List<String> codes(Path folder) {
        try (Run run = Run.open(folder)) {
            throw new AssertionError("it must not open: " + run.folder());
        } catch (FaultyInput e) {
            return e.faults().all().stream().map(Fault::code).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void n09_how_far_a_school_is_from_the_next_level() throws Exception {
        StateFolder state = StateFolder.in(temp.resolve("in"));
        state.add("measures.csv", """
                2012,00020005,white,math,participation_percent,87,40,
                2012,00020005,all,,low_graduation,1,,
                2012,00020005,high_needs,,subgroup_percentile,19,,
                """);
        state.determine(temp.resolve("out"));
        assertThat(distances("00010005"))
                .containsExactly(
                        "All students: cumulative index 70, 5 points short of 75.",
                        "High needs: cumulative index 64, 11 points short of 75.");
        assertThat(distances("00010010")).isEmpty();
        assertThat(distances("00020005"))
                .containsExactlyInAnyOrder(
                        "White, Mathematics: participation 87%, 3 points short of 90%.",
                        "School percentile 12: 9 percentiles short of 21, the first that is not among the lowest"
                                + " performing.",
                        "High needs: percentile 19 among all subgroups, 2 percentiles short of 21.",
                        "A group that the source does not name was given as being persistently low in graduation,"
                                + " without the figure: how far is not known.");
    }

    private List<String> distances(String org) throws FaultyInput, IOException {
        try (Run run = Run.open(temp.resolve("out"))) {
            OrgCode code = new OrgCode(org);
            Replay replay = Replay.of(run, run.roster().find(code).orElseThrow());
            return Distances.of(
                            run.rules(), replay.judge(code), replay.measures().of(code))
                    .stream()
                    .map(Distance::sentence)
                    .toList();
        }
    }

    @Test
    void n10_the_annual_index_that_would_have_been_enough() throws Exception {
        // 2012: (1 x 60 + 2 x 60 + 3 x 60 + 4 x A) / 10 is 75 from A = 96 on: 74.4 rounds down, 74.8 up.
        StateFolder state = StateFolder.in(temp.resolve("in")).write("measures.csv", StateFolder.MEASURES + """
                2009,00010005,all,,annual_ppi,60,,
                2010,00010005,all,,annual_ppi,60,,
                2011,00010005,all,,annual_ppi,60,,
                2011,00010005,all,ela,cpi,80.0,200,
                2012,00010005,all,ela,cpi,80.5,200,
                2011,00010005,all,math,cpi,80.0,200,
                2012,00010005,all,math,cpi,80.5,200,
                """);
        state.determine(temp.resolve("out"));
        assertThat(distances("00010005"))
                .singleElement()
                .asString()
                .contains("With the earlier years as they are, an annual index of 97 this year would have been enough");
    }

    @Test
    void n11_a_table_that_was_changed_by_hand_or_is_gone_is_named() throws Exception {
        StateFolder.in(temp.resolve("in")).determine(temp.resolve("out"));
        Path levels = temp.resolve("out").resolve("levels.csv");
        Files.writeString(levels, Files.readString(levels).replace(",school,2,", ",school,1,"));
        try (Run run = Run.open(temp.resolve("out"))) {
            assertThatThrownBy(() -> LevelRow.of(run)).isInstanceOf(FaultyInput.class);
            Files.delete(levels);
            assertThatThrownBy(() -> LevelRow.of(run)).isInstanceOf(FaultyInput.class);
        }
    }
}
