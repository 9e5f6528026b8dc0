package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.ContentHash;
import commonweal.files.WholeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A run is written whole or not at all, and always with the same bytes. */
class M_WholeRunTest {

    @TempDir
    private Path temp;

    private StateFolder state;
    private Path out;

    @BeforeEach
    void aSoundState() {
        state = StateFolder.in(temp.resolve("in"));
        out = temp.resolve("out");
    }

    @Test
    void m01_a_run_has_all_its_files_and_their_hashes() throws Exception {
        Manifest manifest = state.determine(out).manifest();
        assertThat(namesIn(out))
                .containsExactly(
                        "candidates.csv",
                        "datapackage.json",
                        "decisions.csv",
                        "inputs.zip",
                        "levels.csv",
                        "percentiles.csv",
                        "points.csv",
                        "ppi.csv",
                        "reviews.csv",
                        "run.json",
                        "special_education.csv",
                        "warnings.csv");
        for (OutputTable table : OutputTables.ALL) {
            byte[] bytes = Files.readAllBytes(out.resolve(table.name()));
            assertThat(manifest.outputs())
                    .containsEntry(table.name(), new Manifest.Content(ContentHash.of(bytes), rows(bytes)));
        }
    }

    private static int rows(byte[] table) {
        return (int) new String(table, StandardCharsets.UTF_8).lines().count() - 1;
    }

    @Test
    void m02_the_tables_say_what_was_judged() throws Exception {
        state.determine(out);
        assertThat(out.resolve("levels.csv")).hasContent("""
                year,org,kind,level,reason_code,reason,computed_level,decided_by,all_reasons
                2012,00010000,district,2,lowest_school_in_district,One or more schools in the district classified into Level 2,2,numbers alone,lowest_school_in_district: One or more schools in the district classified into Level 2 [Alder School (00010005)]
                2012,00010005,school,2,not_meeting,Not meeting gap narrowing goals,2,numbers alone,not_meeting: Not meeting gap narrowing goals [All students 70; High needs 64]
                2012,00010010,school,1,meeting,Meeting gap narrowing goals,1,numbers alone,meeting: Meeting gap narrowing goals [All students 81]
                2012,00020000,district,3,lowest_schools,Among lowest performing 20% of schools,3,numbers alone,lowest_school_in_district: One or more schools in the district classified into Level 3 [Cedar School (00020005)]
                2012,00020005,school,3,lowest_schools,Among lowest performing 20% of schools,3,numbers alone,lowest_schools: Among lowest performing 20% of schools [percentile 12]; not_meeting: Not meeting gap narrowing goals [All students 60]
                """);
        assertThat(out.resolve("points.csv")).content().contains("""
                2012,00010010,all,ela_achievement,88.5,2011,88.0,2011,88.0,89.0,94.0,75,On Target,gap_narrowing.on_target
                2012,00010010,all,math_achievement,82.4,2011,80.0,2011,80.0,81.7,90.0,75,On Target,gap_narrowing.on_target
                """);
        assertThat(out.resolve("ppi.csv")).content().contains("2012,00010010,all,200,0,3,67,81,given\n");
    }

    @Test
    void m03_the_same_inputs_give_the_same_bytes() throws Exception {
        state.determine(out);
        state.determine(temp.resolve("again"));
        assertThat(contents(temp.resolve("again"))).isEqualTo(contents(out));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void m04_also_on_a_machine_of_another_language_and_time_zone() throws Exception {
        state.determine(out);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            state.determine(temp.resolve("elsewhere"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(contents(temp.resolve("elsewhere"))).isEqualTo(contents(out));
    }

    @Test
    void m05_the_manifest_names_no_folder_and_no_time() throws Exception {
        state.determine(out);
        assertThat(out.resolve("run.json"))
                .content()
                .doesNotContain(temp.toString())
                .doesNotContain(temp.getFileName().toString())
                .doesNotContain(System.getProperty("user.name") + "\"")
                .doesNotContainPattern("[0-2]\\d:[0-5]\\d")
                .contains("\"id\": \"massachusetts/2012\"");
    }

    @Test
    void m06_the_manifest_reads_back_as_it_was_written() throws Exception {
        Manifest manifest = state.determine(out).manifest();
        assertThat(ManifestFile.read(Files.readString(out.resolve("run.json")))).contains(manifest);
    }

    @Test
    void m07_faulty_input_leaves_nothing_behind() throws Exception {
        state.add("measures.csv", "2012,00010005,every,ela,cpi,70,50,\n");
        assertThatThrownBy(() -> state.determine(out)).isInstanceOf(FaultyInput.class);
        assertThat(namesIn(temp)).containsExactly("in");
    }

    @Test
    void m08_what_is_there_is_not_written_over() throws Exception {
        state.determine(out);
        SortedMap<String, String> before = contents(out);
        state.change("measures.csv", "cumulative_ppi,70", "cumulative_ppi,90");
        assertThat(codes(() -> state.determine(out))).containsExactly("out.exists");
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void m08b_the_same_run_again_changes_nothing() throws Exception {
        state.determine(out);
        SortedMap<String, String> before = contents(out);
        state.determine(out);
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void m09_replace_puts_the_new_run_in_place_of_the_old() throws Exception {
        state.determine(out);
        state.change("measures.csv", "all,,cumulative_ppi,70", "all,,cumulative_ppi,71");
        state.determine("massachusetts/2012", out, false, true);
        assertThat(out.resolve("ppi.csv")).content().contains("2012,00010005,all,,0,0,,71,given");
        assertThat(namesIn(temp)).containsExactly("in", "out");
    }

    @Test
    void m10_replace_keeps_the_old_run_if_the_new_one_fails() throws Exception {
        state.determine(out);
        SortedMap<String, String> before = contents(out);
        state.add("measures.csv", "2012,00010005,every,ela,cpi,70,50,\n");
        assertThatThrownBy(() -> state.determine("massachusetts/2012", out, false, true))
                .isInstanceOf(FaultyInput.class);
        assertThat(contents(out)).isEqualTo(before);
        assertThat(namesIn(temp)).containsExactly("in", "out");
    }

    @Test
    void m11_replace_does_not_touch_what_is_not_a_run() throws Exception {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        assertThat(codes(() -> state.determine("massachusetts/2012", out, false, true)))
                .containsExactly("out.not_ours");
        assertThat(out.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void m12_missing_folders_around_the_output_are_made_with_it_and_not_without_it() throws Exception {
        state.determine(temp.resolve("results/2012/first"));
        assertThat(temp.resolve("results/2012/first/levels.csv")).exists();
        state.add("measures.csv", "2012,00010005,every,ela,cpi,70,50,\n");
        assertThat(codes(() -> state.determine(temp.resolve("no/such/out")))).containsExactly("measures.unknown_group");
        assertThat(temp.resolve("no")).doesNotExist();
    }

    @Test
    void m13_a_folder_given_up_half_way_leaves_nothing() throws IOException {
        try (WholeFolder folder = WholeFolder.begin(out)) {
            Files.writeString(folder.path().resolve("half.txt"), "half");
        }
        assertThat(namesIn(temp)).containsExactly("in");
    }

    @Test
    void m14_a_process_stopped_half_way_leaves_nothing() throws Exception {
        Files.createDirectory(out);
        Files.writeString(out.resolve("old.txt"), "old");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfWay.class.getName(),
                        out.toString())
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("half way");
        assertThat(namesIn(temp)).hasSize(3);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(namesIn(temp)).containsExactly("in", "out");
        assertThat(out.resolve("old.txt")).hasContent("old");
    }

    /** Begins a folder and waits to be stopped. */
    static final class HalfWay {

        private HalfWay() {}

        public static void main(String... args) throws Exception {
            WholeFolder folder = WholeFolder.begin(Path.of(args[0]));
            Files.writeString(folder.path().resolve("half.txt"), "half");
            System.out.println("half way");
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        }
    }

    @Test
    void m15_decisions_stand_beside_the_computed_level() throws Exception {
        StringBuilder more = new StringBuilder();
        for (int i = 100; i < 125; i++) {
            more.append("00020")
                    .append(i)
                    .append(",school,Further School ")
                    .append(i)
                    .append(",00020000,,,,,,,\n");
        }
        state.add("roster.csv", more.toString())
                .write(
                        "decisions.csv",
                        StateFolder.DECISIONS
                                + "2012-03-01,00020005,designate,4,Commissioner,M.G.L. c.69 s.1J,lowest\n");
        state.determine(out);
        assertThat(out.resolve("levels.csv"))
                .content()
                .contains("2012,00020005,school,4,lowest_achieving_least_improving,"
                        + "Among lowest achieving and least improving schools,3,Commissioner 2012-03-01 (designate),")
                .contains("2012,00020100,school,insufficient,insufficient.no_index,Insufficient data,insufficient,,\n");
        assertThat(out.resolve("decisions.csv"))
                .content()
                .contains("2012-03-01,00020005,designate,4,Commissioner,M.G.L. c.69 s.1J,lowest,yes,"
                        + "School percentile 12 is 20 or lower.\n");
        assertThat(out.resolve("candidates.csv")).content().contains("2012,1,00020005,12,8,60,4,yes\n");
        assertThat(out.resolve("special_education.csv")).content().contains("2012,00020000,4,NI,NI,,,");
        assertThat(out.resolve("warnings.csv")).hasContent("code,file,line,column,value,wrong,rule,remedy\n");
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static List<String> codes(Attempt attempt) {
        try {
            attempt.run();
        } catch (FaultyInput e) {
            Faults faults = e.faults();
            return faults.all().stream().map(Fault::code).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it must fail");
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (String name : namesIn(folder)) {
            contents.put(name, ContentHash.of(Files.readAllBytes(folder.resolve(name))));
        }
        return contents;
    }
}
