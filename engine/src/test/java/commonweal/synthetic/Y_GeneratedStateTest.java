package commonweal.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordKind;
import commonweal.roster.BaselineYears;
import commonweal.roster.OrgKind;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import commonweal.synthetic.MadeUp.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up state is the same every time, has the form that records must have, and is like the real one. */
class Y_GeneratedStateTest {

    @TempDir
    private static Path temp;

    private static MadeUp state = new MadeUp(Path.of(""));

    @BeforeAll
    static void aState() {
        state = MadeUp.of(MadeUp.request(20_000, 2, 7), temp.resolve("state"));
    }

    @Test
    void y01_the_same_arguments_give_the_same_bytes_with_any_number_of_threads() throws Exception {
        Request request = MadeUp.request(2_000, 4, 7);
        Path one = temp.resolve("one");
        Path three = temp.resolve("three");
        GeneratedState.write(request, one, false, 1, Progress.UNSEEN);
        GeneratedState.write(request, three, false, 3, Progress.UNSEEN);
        try (var files = Files.list(one)) {
            for (Path file : files.toList()) {
                assertThat(three.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void y02_another_seed_gives_another_state_of_the_same_schools() {
        MadeUp one = MadeUp.of(MadeUp.request(2_000, 1, 1), temp.resolve("seed1"));
        MadeUp two = MadeUp.of(MadeUp.request(2_000, 1, 2), temp.resolve("seed2"));
        for (String file : MadeUp.OF_STUDENTS) {
            assertThat(one.lines(file)).isNotEqualTo(two.lines(file));
        }
        assertThat(one.lines("roster.csv")).isEqualTo(two.lines("roster.csv"));
    }

    @Test
    void y03_the_roster_is_the_real_one_with_the_state() throws IOException {
        Faults faults = new Faults();
        Roster roster =
                RosterFile.read(Files.readAllBytes(state.folder().resolve("roster.csv")), BaselineYears.ANY, faults);
        assertThat(faults.all()).isEmpty();
        assertThat(roster.list(OrgKind.STATE)).hasSize(1);
        assertThat(roster.list(OrgKind.SCHOOL)).hasSize(1_829);
    }

    @Test
    void y04_every_cell_is_what_its_column_may_hold() {
        MadeUp flat = MadeUp.of(
                new Request("massachusetts", 2_000, 2, 2015, 3, Layout.FLAT, List.of()), temp.resolve("flat"));
        for (RecordKind kind : RecordKind.values()) {
            obeys(kind, state);
            obeys(kind, flat);
        }
        assertThat(state.lines("results.csv").getFirst())
                .isEqualTo("student,year,school,grade,subject,participation,test,discipline,raw,scaled,level,sgp");
        assertThat(flat.lines("results.csv").getFirst())
                .endsWith("since_october,race,low_income,economically_disadvantaged,disability,el,former_el_years,"
                        + "first_year_el");
    }

    private static void obeys(RecordKind kind, MadeUp made) {
        List<Row> rows = made.rows(kind.stem() + ".csv");
        assertThat(rows).isNotEmpty();
        List<String> header = rows.getFirst().header();
        List<RecordColumn> columns = kind.columns().stream()
                .filter(column -> header.contains(column.name()))
                .toList();
        assertThat(columns.stream().map(RecordColumn::name)).containsExactlyElementsOf(header);
        for (Row row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.cells().get(i);
                boolean allowed = cell.isEmpty()
                        ? columns.get(i).need() == RecordColumn.Need.MAY_BE_EMPTY
                                || columns.get(i).need() == RecordColumn.Need.OPTIONAL
                        : holds(columns.get(i).form(), cell);
                if (!allowed) {
                    assertThat(row.cells()).as(columns.get(i).name()).isEmpty();
                }
            }
        }
    }

    private static boolean holds(Form form, String cell) {
        return switch (form) {
            case Form.Student any -> cell.matches("[1-9][0-9]{9}");
            case Form.Year any -> cell.matches("20[0-9]{2}");
            case Form.Org any -> cell.matches("[0-9]{8}");
            case Form.Grade any -> cell.matches("PK|K|0[1-9]|1[0-2]");
            case Form.YesNo any -> cell.equals("0") || cell.equals("1");
            case Form.Whole(int lowest, int highest) ->
                cell.matches("[0-9]{1,4}") && Integer.parseInt(cell) >= lowest && Integer.parseInt(cell) <= highest;
            case Form.Code(List<String> codes) -> codes.contains(cell);
        };
    }

    @Test
    void y05_a_student_has_one_row_for_each_year_and_subject() {
        Set<String> seen = new HashSet<>();
        for (Row row : state.rows("results.csv")) {
            assertThat(seen.add(row.key("student", "year", "subject", "discipline")))
                    .isTrue();
        }
        Map<String, Row> enrolled = state.enrolled("2012");
        state.rows("results.csv").stream()
                .filter(row -> row.is("year", "2012"))
                .forEach(row -> assertThat(
                                enrolled.getOrDefault(row.get("student"), row).key("school", "grade"))
                        .isEqualTo(row.key("school", "grade")));
    }

    @Test
    void y06_scaled_scores_and_levels_are_those_of_the_table_of_the_year() {
        Map<String, String> tables = new HashMap<>();
        Map<String, Integer> before = new HashMap<>();
        for (Row row : state.rows("conversions.csv")) {
            tables.put(row.key("year", "grade", "subject", "raw"), row.key("scaled", "level"));
            int scaled = row.number("scaled");
            assertThat(scaled)
                    .isBetween(before.getOrDefault(row.key("year", "grade", "subject"), 200), 280)
                    .isEven();
            before.put(row.key("year", "grade", "subject"), scaled);
        }
        state.rows("results.csv").stream()
                .filter(row -> !row.is("raw", ""))
                .forEach(row -> assertThat(row.key("scaled", "level"))
                        .isEqualTo(tables.get(row.key("year", "grade", "subject", "raw"))));
        assertThat(before).hasSize(2 * (7 + 7 + 4));
        assertThat(tables.get("2012|10|math|30")).isNotEqualTo(tables.get("2011|10|math|30"));
    }

    @Test
    void y07_growth_has_the_median_50_in_every_grade_and_subject() {
        Map<String, List<Integer>> growth = new TreeMap<>();
        state.rows("results.csv").stream()
                .filter(row -> !row.is("sgp", ""))
                .forEach(row -> growth.computeIfAbsent(row.key("year", "grade", "subject"), key -> new ArrayList<>())
                        .add(row.number("sgp")));
        assertThat(growth).hasSize(2 * 6 * 2).doesNotContainKey("2012|03|ela");
        growth.forEach((key, all) -> {
            all.sort(null);
            assertThat(all.get(all.size() / 2)).as(key).isBetween(47, 53);
        });
    }

    @Test
    void y08_groups_are_as_large_as_they_are_in_the_state() {
        List<Row> enrolled = state.rows("enrollment.csv").stream()
                .filter(row -> row.is("year", "2012"))
                .toList();
        assertThat(share(enrolled, "low_income", "1")).isCloseTo(0.352, within(0.02));
        assertThat(share(enrolled, "disability", "1")).isCloseTo(0.161, within(0.01));
        assertThat(share(enrolled, "el", "1")).isCloseTo(0.073, within(0.01));
        assertThat(share(enrolled, "race", "hispanic")).isCloseTo(0.19, within(0.02));
        assertThat(share(enrolled, "school", "")).isCloseTo(0.008, within(0.004));
        assertThat(share(enrolled, "october_school", "")).isCloseTo(0.004, within(0.003));
        double moved = enrolled.stream()
                        .filter(row -> !row.is("school", "") && !row.is("october_school", ""))
                        .filter(row -> !row.is("school", row.get("october_school")))
                        .count()
                / (double) enrolled.size();
        assertThat(moved).isCloseTo(0.013, within(0.004));
    }

    private static double share(List<Row> rows, String column, String value) {
        return rows.stream().filter(row -> row.is(column, value)).count() / (double) rows.size();
    }

    @Test
    void y09_about_as_many_students_as_asked_for_are_tested_and_few_are_not() {
        List<Row> ela = state.rows("results.csv").stream()
                .filter(row -> row.is("year", "2012") && row.is("subject", "ela"))
                .toList();
        assertThat(ela).hasSizeBetween(19_500, 20_500);
        assertThat(share(ela, "participation", "tested")).isBetween(0.98, 0.993);
        assertThat(share(ela, "test", "alternate")).isCloseTo(0.014, within(0.004));
    }

    @Test
    void y10_schools_stand_as_they_really_do() {
        Map<String, Map<String, Double>> real = LikeFile.MASSACHUSETTS.figures();
        Map<String, List<Integer>> points = new HashMap<>();
        state.rows("results.csv").stream()
                .filter(row -> row.is("subject", "math") && row.points() >= 0)
                .forEach(row -> points.computeIfAbsent(row.get("school"), school -> new ArrayList<>())
                        .add(row.points()));
        List<double[]> pairs = new ArrayList<>();
        points.forEach((school, all) -> {
            Double index = real.getOrDefault(school, Map.of()).get("cpi_math");
            if (index != null && all.size() >= 20) {
                pairs.add(new double[] {
                    index, all.stream().mapToInt(Integer::intValue).average().orElse(0)
                });
            }
        });
        assertThat(pairs).hasSizeGreaterThan(300);
        assertThat(correlation(pairs)).isGreaterThan(0.8);
    }

    private static double correlation(List<double[]> pairs) {
        double x = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double y = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (double[] pair : pairs) {
            both += (pair[0] - x) * (pair[1] - y);
            ofX += (pair[0] - x) * (pair[0] - x);
            ofY += (pair[1] - y) * (pair[1] - y);
        }
        return both / Math.sqrt(ofX * ofY);
    }

    @Test
    void y11_students_stay_themselves_and_go_up_a_grade() {
        Map<String, Row> before = state.enrolled("2011");
        int stayed = 0;
        for (Row row : state.enrolled("2012").values()) {
            Row earlier = before.get(row.get("student"));
            if (earlier != null) {
                stayed++;
                assertThat(place(row)).isEqualTo(place(earlier) + 1);
                assertThat(row.get("race")).isEqualTo(earlier.get("race"));
            }
        }
        assertThat(stayed).isGreaterThan(before.size() * 8 / 10);
    }

    private static int place(Row row) {
        return switch (row.get("grade")) {
            case "PK" -> -1;
            case "K" -> 0;
            default -> row.number("grade");
        };
    }

    @Test
    void y12_five_cohorts_of_which_five_in_six_graduate() {
        List<Row> cohorts = state.rows("cohorts.csv").stream()
                .filter(row -> !row.is("after_4_years", "excluded"))
                .toList();
        assertThat(cohorts.stream().map(row -> row.get("cohort")).distinct().sorted())
                .containsExactly("2008", "2009", "2010", "2011", "2012");
        assertThat(share(cohorts, "after_4_years", "graduated")).isCloseTo(0.833, within(0.02));
        assertThat(cohorts).allMatch(row -> row.is("after_5_years", "") == row.is("cohort", "2012"));
        long leavers = state.rows("exits.csv").stream()
                .filter(row -> row.is("exit", "dropped_out") && row.is("year", "2012"))
                .count();
        long secondary = state.enrolled("2012").values().stream()
                .filter(row -> place(row) >= 9)
                .count();
        assertThat(leavers / (double) secondary).isCloseTo(0.027, within(0.005));
    }

    @Test
    void y13_given_indexes_are_those_a_school_could_have_had() {
        List<Row> given = state.rows("given.csv");
        assertThat(given.stream().map(row -> row.get("year")).distinct()).containsExactly("2009", "2010", "2011");
        assertThat(given).allSatisfy(row -> {
            assertThat(row.get("measure")).isEqualTo("annual_ppi");
            assertThat(row.number("value")).isBetween(0, 150);
            boolean possible = false;
            for (int indicators : List.of(5, 7)) {
                for (int points = 0; points <= 150 * indicators; points += 25) {
                    possible |= Math.floorDiv(2 * points + indicators, 2 * indicators) == row.number("value");
                }
            }
            assertThat(possible).isTrue();
        });
    }

    @Test
    void y14_the_folder_says_that_nobody_in_it_is_real() {
        assertThat(String.join("\n", state.lines("synthetic.json")))
                .contains("\"synthetic\": true", "\"seed\": 7", "\"faults\": []", "No real student is in these files.");
    }

    @Test
    void y15_what_cannot_be_made_is_refused_all_at_once() {
        Request wrong =
                new Request("massachusetts", 999, 11, 2003, 1, Layout.SEPARATE, List.of("duplicate", "dropped"));
        assertThatThrownBy(() -> GeneratedState.write(wrong, temp.resolve("never"), false, 1, Progress.UNSEEN))
                .isInstanceOfSatisfying(
                        FaultyInput.class,
                        refused -> assertThat(refused.faults().all())
                                .extracting(Fault::code)
                                .containsExactly("call.students", "call.years", "call.bad_year", "call.unknown_fault"));
        assertThat(temp.resolve("never")).doesNotExist();
    }

    @Test
    void y16_only_a_made_up_state_is_replaced_and_only_when_asked() throws Exception {
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "mine");
        Request request = MadeUp.request(1_000, 1, 1);
        assertThatThrownBy(() -> GeneratedState.write(request, other, true, 1, Progress.UNSEEN))
                .isInstanceOf(FaultyInput.class);
        Path made = MadeUp.of(request, temp.resolve("made")).folder();
        assertThatThrownBy(() -> GeneratedState.write(request, made, false, 1, Progress.UNSEEN))
                .isInstanceOf(FaultyInput.class);
        GeneratedState.write(request, made, true, 1, Progress.UNSEEN);
        assertThat(other.resolve("notes.txt")).hasContent("mine");
    }
}
