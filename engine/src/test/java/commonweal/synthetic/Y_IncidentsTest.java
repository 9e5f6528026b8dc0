package commonweal.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.synthetic.MadeUp.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each incident changes what it says and nothing else. */
class Y_IncidentsTest {

    @TempDir
    private static Path temp;

    private static MadeUp clean = new MadeUp(Path.of(""));

    @BeforeAll
    static void aCleanState() {
        clean = MadeUp.of(request(), temp.resolve("clean"));
    }

    private static Request request(String... faults) {
        return new Request("massachusetts", 8_000, 2, 2012, 5, Layout.FLAT, List.of(faults));
    }

    private static final Map<Incident, MadeUp> FAULTY = new EnumMap<>(Incident.class);

    private static MadeUp with(Incident incident) {
        return FAULTY.computeIfAbsent(
                incident, any -> MadeUp.of(request(incident.code()), temp.resolve(incident.code())));
    }

    /** What changed: rows of the last year, by student and test, before and after. */
    private static Map<Row, Row> changed(MadeUp faulty, String file, String... key) {
        Map<String, Row> before = new HashMap<>();
        clean.rows(file).forEach(row -> before.put(row.key(key), row));
        Map<Row, Row> changed = new HashMap<>();
        List<Row> after = faulty.rows(file);
        assertThat(after).hasSameSizeAs(clean.rows(file));
        for (Row row : after) {
            Row old = before.get(row.key(key));
            assertThat(old).isNotNull();
            if (old != null && !old.equals(row)) {
                assertThat(row.get("year")).isEqualTo("2012");
                changed.put(old, row);
            }
        }
        assertThat(changed).isNotEmpty();
        return changed;
    }

    private static Map<Row, Row> changedResults(Incident incident) {
        return changed(with(incident), "results.csv", "student", "year", "subject", "discipline");
    }

    private static void onlyIn(Map<Row, Row> changed, Set<String> columns) {
        changed.forEach((before, after) -> before.header().stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> assertThat(after.get(column)).isEqualTo(before.get(column))));
    }

    /** The rows that are no more. */
    private static List<Row> left(MadeUp faulty) {
        List<Row> left = new ArrayList<>(clean.rows("results.csv"));
        Set<Row> there = new HashSet<>(faulty.rows("results.csv"));
        int before = left.size();
        left.removeIf(there::contains);
        assertThat(left.size() + there.size()).isEqualTo(before);
        assertThat(left).isNotEmpty().allMatch(row -> row.is("year", "2012"));
        return left;
    }

    @ParameterizedTest
    @EnumSource(Incident.class)
    void y21_every_other_file_is_that_of_the_clean_state(Incident incident) {
        MadeUp faulty = with(incident);
        Set<String> concerned = switch (incident) {
            case VENDOR_FILE -> Set.of("access.csv");
            case HALF_APPLIED_CLAUSE -> Set.of("results.csv", "enrollment.csv");
            default -> Set.of("results.csv");
        };
        for (String file : List.of(
                "roster.csv",
                "decisions.csv",
                "results.csv",
                "enrollment.csv",
                "cohorts.csv",
                "exits.csv",
                "access.csv",
                "conversions.csv",
                "given.csv")) {
            if (concerned.contains(file)) {
                assertThat(faulty.lines(file)).isNotEqualTo(clean.lines(file));
            } else {
                assertThat(faulty.lines(file)).as(file).isEqualTo(clean.lines(file));
            }
        }
        assertThat(String.join("", faulty.lines("synthetic.json"))).contains("\"" + incident.code() + "\": ");
    }

    @Test
    void y22_wrong_year_table() {
        Map<String, String> tables = new HashMap<>();
        clean.rows("conversions.csv")
                .forEach(row -> tables.put(row.key("year", "grade", "subject", "raw"), row.key("scaled", "level")));
        Map<Row, Row> changed = changedResults(Incident.WRONG_YEAR_TABLE);
        onlyIn(changed, Set.of("scaled", "level"));
        changed.values()
                .forEach(row ->
                        assertThat(row.key("scaled", "level")).isEqualTo(tables.get("2011|10|math|" + row.get("raw"))));
    }

    @Test
    void y23_missing_as_zero() {
        Map<Row, Row> changed = changedResults(Incident.MISSING_AS_ZERO);
        onlyIn(changed, Set.of("raw", "scaled", "level", "sgp"));
        assertThat(changed.values())
                .allMatch(row -> row.key("raw", "scaled", "level", "sgp").equals("|0|warning_failing|"));
        assertThat(changed.keySet().stream().map(row -> row.get("school")).distinct())
                .hasSizeBetween(3, 5);
    }

    @Test
    void y24_dropped_group() {
        MadeUp faulty = with(Incident.DROPPED_GROUP);
        assertThat(left(faulty)).allMatch(row -> row.is("disability", "1"));
        assertThat(faulty.rows("results.csv")).noneMatch(row -> row.is("disability", "1") && row.is("year", "2012"));
    }

    @Test
    void y25_duplicate() {
        List<Row> rows = with(Incident.DUPLICATE).rows("results.csv");
        List<Row> before = clean.rows("results.csv");
        assertThat(rows.subList(0, before.size())).isEqualTo(before);
        List<Row> again = rows.subList(before.size(), rows.size());
        Set<Row> known = new HashSet<>(before);
        Set<String> keys = new HashSet<>();
        before.forEach(row -> keys.add(row.key("student", "year", "subject", "discipline")));
        assertThat(again)
                .isNotEmpty()
                .allMatch(row -> keys.contains(row.key("student", "year", "subject", "discipline")));
        assertThat(again).anyMatch(known::contains).anyMatch(row -> !known.contains(row));
    }

    @Test
    void y26_half_applied_clause() {
        Map<Row, Row> results = changedResults(Incident.HALF_APPLIED_CLAUSE);
        onlyIn(results, Set.of("since_october"));
        assertThat(results.values()).allMatch(row -> row.is("since_october", "none"));
        Map<Row, Row> enrolled = changed(with(Incident.HALF_APPLIED_CLAUSE), "enrollment.csv", "student", "year");
        onlyIn(enrolled, Set.of("october_school"));
        assertThat(enrolled.values()).allMatch(row -> row.is("october_school", ""));
    }

    @Test
    void y27_rule_change() {
        Map<Row, Row> changed = changedResults(Incident.RULE_CHANGE);
        onlyIn(changed, Set.of("level"));
        assertThat(changed.keySet()).allMatch(row -> row.key("grade", "subject").equals("08|math"));
    }

    @Test
    void y28_growth_error() {
        Map<Row, Row> changed = changedResults(Incident.GROWTH_ERROR);
        onlyIn(changed, Set.of("sgp"));
        changed.forEach(
                (before, after) -> assertThat(after.number("sgp")).isEqualTo(Math.min(before.number("sgp") + 15, 99)));
        assertThat(changed.keySet()).allMatch(row -> row.key("grade", "subject").equals("07|ela"));
    }

    @Test
    void y29_wrong_list() {
        Map<Row, Row> changed = changedResults(Incident.WRONG_LIST);
        onlyIn(changed, Set.of("school"));
        Map<String, String> exchanged = new HashMap<>();
        changed.forEach((before, after) -> exchanged.put(before.get("school"), after.get("school")));
        changed.forEach((before, after) -> assertThat(exchanged.getOrDefault(after.get("school"), before.get("school")))
                .isEqualTo(before.get("school")));
    }

    @Test
    void y30_vendor_file() {
        Map<Row, Row> changed = changed(with(Incident.VENDOR_FILE), "access.csv", "student", "year");
        onlyIn(changed, Set.of("sgpa"));
        changed.forEach((before, after) -> assertThat(after.number("sgpa")).isEqualTo((before.number("sgpa") + 1) / 2));
    }

    @Test
    void y31_left_out_pupils() {
        MadeUp faulty = with(Incident.LEFT_OUT_PUPILS);
        List<Row> left = left(faulty);
        Set<String> districts = new HashSet<>();
        Set<String> students = new HashSet<>();
        left.forEach(row -> {
            districts.add(row.get("school").substring(0, 4));
            students.add(row.get("student"));
        });
        assertThat(districts).hasSizeBetween(9, 12);
        assertThat(faulty.rows("results.csv"))
                .noneMatch(row -> row.is("year", "2012") && students.contains(row.get("student")));
        Set<String> all = new HashSet<>();
        clean.rows("results.csv").stream()
                .filter(row -> row.is("year", "2012")
                        && districts.contains(row.get("school").substring(0, 4)))
                .forEach(row -> all.add(row.get("student")));
        assertThat(students.size() / (double) all.size()).isBetween(0.25, 0.42);
    }
}
