import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Turns the lists the state published ({@code data/published}) into files the engine reads.
 *
 * <p>Run from the root of the repository with {@code java data/Convert.java} (JDK 25, no libraries). It writes
 * {@code roster.csv}, {@code measures.csv}, {@code decisions.csv} and {@code published.csv} of {@code
 * data/massachusetts-2012} and {@code data/massachusetts-2016}, and the statewide distribution of the index among the
 * test cases of the engine. A second run writes the same bytes.
 *
 * <p>Nothing is invented. What a list shows only in its printed reason (a low subgroup, a low graduation rate, low
 * participation) becomes a given 1, never a percentage; a date or a cohort that no announcement gives is said to be so
 * in the reason of the decision.
 */
final class Convert {

    private static final Path PUBLISHED = Path.of("data", "published");
    private static final Path CASES = Path.of("engine", "src", "test", "resources", "cases");
    private static final String HELD = "2016 Level held harmless";
    private static final Set<String> DECIDED = Set.of(
            "Among lowest achieving and least improving schools",
            "Chronically underperforming school",
            "Underperforming district",
            "Chronically underperforming district");

    static void main() {
        var grades2012 = gradesOf(2012);
        var charters = read("ma_nces_directory_2012.csv").stream()
                .collect(Collectors.toMap(Convert::codeOf, school -> school.get("charter")));
        var list2012 = new PublishedList(2012, "2012-09-19");
        list2012.write(
                school -> roster(
                        school,
                        grades2012.get(codeOf(school)),
                        school.get("school_type"),
                        charters.getOrDefault(codeOf(school), "")),
                announced(list2012));
        var list2016 = new PublishedList(2016, "2016-09-26");
        list2016.write(
                school -> roster(
                        school,
                        gradesIn(school.get("grades")),
                        "",
                        school.get("org_type").equals("Charter School") ? "Yes" : "No"),
                Stream.concat(announced(list2016), heldHarmless(list2016)));
        writeDistributions(list2016);
    }

    // ---- The lists of one year -------------------------------------------------------------------------------------

    /** The districts and schools of one year, by code, and the day the state published their levels. */
    private static final class PublishedList {
        final int year;
        final String date;
        private final List<Row> schools;
        private final List<Row> districts;
        private final Map<String, Long> schoolsPerDistrict;

        PublishedList(int year, String date) {
            this.year = year;
            this.date = date;
            schools = read("ma_accountability_schools_" + year + ".csv");
            districts = read("ma_accountability_districts_" + year + ".csv");
            schoolsPerDistrict =
                    schools.stream().collect(Collectors.groupingBy(s -> s.get("district_code"), Collectors.counting()));
        }

        Stream<Row> all() {
            return Stream.concat(districts.stream(), schools.stream()).sorted(Comparator.comparing(Convert::codeOf));
        }

        /** A school lends its reason to the district that has no other school; such a district has none of its own. */
        boolean hasOwnReason(Row row) {
            return row.isSchool() || hasSeveralSchools(codeOf(row));
        }

        boolean hasSeveralSchools(String district) {
            return schoolsPerDistrict.getOrDefault(district, 0L) > 1;
        }

        void write(Function<Row, List<String>> rosterOfSchool, Stream<List<String>> decisions) {
            var folder = Path.of("data", "massachusetts-" + year);
            Convert.write(
                    folder.resolve("roster.csv"),
                    "org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes",
                    all().map(row -> row.isSchool() ? rosterOfSchool.apply(row) : rosterOfDistrict(row)));
            Convert.write(
                    folder.resolve("measures.csv"),
                    "year,org,group,subject,measure,value,n,status",
                    all().flatMap(this::measures));
            Convert.write(
                    folder.resolve("decisions.csv"),
                    "date,org,decision,level,authority,citation,reason",
                    decisions.sorted(Comparator.comparing(cells -> String.join(",", cells))));
            Convert.write(
                    folder.resolve("published.csv"),
                    "year,org,level,reason",
                    all().map(row -> List.of("" + year, codeOf(row), levelOf(row), row.get("reason"))));
        }

        private Stream<List<String>> measures(Row row) {
            var trigger = hasOwnReason(row) ? triggerOf(row) : "";
            return Stream.of(
                            measure(row, "all", "cumulative_ppi", row.get("ppi_all")),
                            measure(row, "high_needs", "cumulative_ppi", row.get("ppi_high_needs")),
                            measure(row, "all", "school_percentile", row.find("school_percentile")),
                            measure(row, "all", trigger, trigger.isEmpty() ? "" : "1"))
                    .filter(cells -> !cells.get(5).isEmpty());
        }

        private List<String> measure(Row row, String group, String measure, String value) {
            return List.of("" + year, codeOf(row), group, "", measure, value, "", "");
        }
    }

    private static String codeOf(Row row) {
        return row.get(row.isSchool() ? "school_code" : "district_code");
    }

    private static String levelOf(Row row) {
        var level = row.get("level");
        return level.equals("Insufficient data") ? "insufficient" : level.replace("Level ", "");
    }

    /** The trigger that only the printed reason shows, or empty. */
    private static String triggerOf(Row row) {
        return switch (row.get("reason")) {
            case "Among lowest performing 20% of schools and subgroups", "Among lowest performing 20% of subgroups" ->
                "low_subgroup";
            case "Persistently low graduation rate for one or more subgroups",
                    "Persistently low graduation rate for one or more groups" -> "low_graduation";
            case "Low MCAS participation (Less than 95%)", "Low assessment participation (Less than 95%)" ->
                "low_participation";
            case "Very low MCAS participation (Less than 90%)", "Very low assessment participation (Less than 90%)" ->
                "very_low_participation";
            default -> "";
        };
    }

    // ---- Roster ----------------------------------------------------------------------------------------------------

    private static List<String> rosterOfDistrict(Row district) {
        var code = codeOf(district);
        return List.of(code, "district", district.get("district_name"), code, "", "", "", "", "", "", "");
    }

    private static List<String> roster(Row school, List<String> grades, String type, String charter) {
        var name = school.get("school_name");
        return List.of(
                codeOf(school),
                "school",
                name,
                school.get("district_code"),
                String.join(",", grades),
                type,
                "",
                "",
                "",
                horaceMann(charter, name),
                grades.isEmpty() ? "no grade with pupils in the source" : "");
    }

    /** The sources say which schools are charters; which of these are Horace Mann charters only a few names tell. */
    private static String horaceMann(String charter, String name) {
        return switch (charter) {
            case "No" -> "no";
            case "Yes" -> name.contains("Horace Mann") ? "yes" : "";
            default -> "";
        };
    }

    /** The grades with at least one pupil, by school; pupils beyond grade 12 or without a grade (SP) count for none. */
    private static Map<String, List<String>> gradesOf(int year) {
        var columns = List.of("pk", "k", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        var bySchool = new HashMap<String, List<String>>();
        for (var row : read("ma_enrollment_by_grade_2012_2014.csv.gz")) {
            if (row.get("year").equals("" + year)) {
                var attended = columns.stream()
                        .filter(c -> !row.get(c).isEmpty() && !row.get(c).equals("0"));
                bySchool.put(
                        row.get("org_code"), attended.map(Convert::gradeCode).toList());
            }
        }
        return bySchool;
    }

    private static List<String> gradesIn(String printed) {
        return Stream.of(printed.split(","))
                .filter(Predicate.not(String::isEmpty))
                .map(Convert::gradeCode)
                .toList();
    }

    private static String gradeCode(String printed) {
        return Character.isDigit(printed.charAt(0)) && printed.length() == 1
                ? "0" + printed
                : printed.toUpperCase(Locale.ROOT);
    }

    // ---- Decisions -------------------------------------------------------------------------------------------------

    /**
     * The announcements behind the levels a list does not compute. A Level 5 school or district was in Level 4 before:
     * both decisions are kept, the later one supersedes.
     */
    private static Stream<List<String>> announced(PublishedList list) {
        var announced = read("announced_decisions.csv").stream()
                .filter(decision -> decision.get("date").compareTo(list.date) <= 0)
                .collect(Collectors.groupingBy(decision -> decision.get("org")));
        return list.all().filter(row -> DECIDED.contains(row.get("reason"))).flatMap(row -> {
            var decisions = announced.getOrDefault(codeOf(row), List.of());
            if (decisions.isEmpty() || !decisions.getLast().get("level").equals(levelOf(row))) {
                throw new IllegalStateException("No announcement puts " + codeOf(row) + " in " + row.get("level")
                        + " by " + list.date + ". Maybe a line is missing in announced_decisions.csv.");
            }
            return decisions.stream().map(Row::cells);
        });
    }

    /** Levels of 2016 held because pupils took the new test: printed as such, or inferred from low participation. */
    private static Stream<List<String>> heldHarmless(PublishedList list) {
        return list.all().flatMap(row -> {
            var percentile = row.find("school_percentile");
            if (row.get("reason").equals(HELD) && list.hasOwnReason(row)) {
                return Stream.of(hold(list, row, "Printed reason: " + HELD));
            }
            if (triggerOf(row).equals("low_participation") && isInLowestFifth(percentile)) {
                return Stream.of(hold(
                        list,
                        row,
                        "Inferred: percentile " + percentile + " alone gives Level 3, yet the list prints "
                                + row.get("level") + " for low participation"));
            }
            return Stream.empty();
        });
    }

    private static boolean isInLowestFifth(String percentile) {
        return !percentile.isEmpty() && Integer.parseInt(percentile) <= 20;
    }

    private static List<String> hold(PublishedList list, Row row, String reason) {
        var citation = "Published list of " + list.year;
        return List.of(list.date, codeOf(row), "hold_harmless", levelOf(row), "Department", citation, reason);
    }

    // ---- Distribution of the index ---------------------------------------------------------------------------------

    private static final Map<String, String> SUBJECTS = Map.of("e", "ela", "m", "math", "s", "science");
    private static final Map<String, String> TYPES = Map.of(
            "ES", "Elementary School",
            "ESMS", "Elementary-Middle School",
            "MS", "Middle School",
            "MSHS/K-12", "Middle-High School or K-12",
            "HS", "High School");

    /**
     * How many schools of a type (or districts) had which index of all students. The printed percentiles tell who is
     * compared: those with 20 pupils tested, without schools that end in grade 3 and districts of one school.
     */
    private static void writeDistributions(PublishedList list) {
        var counts = new TreeMap<String, Integer>();
        Predicate<Row> comparedSchool = row -> TYPES.containsKey(row.get("school_type"))
                && !row.get("Highest Grade").equals("03");
        Predicate<Row> comparedDistrict = row -> list.hasSeveralSchools(row.get("org_code"));
        count(counts, "ma_mcas_schools_2013_2014.csv.gz", "grade_14", comparedSchool, "13", "14");
        count(counts, "ma_mcas_schools_2014_2015.csv.gz", "grade_15", comparedSchool, "15");
        count(counts, "ma_mcas_districts_2014_2015.csv.gz", "grade_15", comparedDistrict, "14", "15");
        write(
                CASES.resolve("cpi-percentiles-all-students.csv"),
                "year,subject,kind,school_type,complete,cpi,count",
                counts.entrySet().stream().map(e -> distributionLine(e.getKey().split("\\|"), e.getValue())));
    }

    private static void count(
            Map<String, Integer> counts, String file, String gradeColumn, Predicate<Row> isCompared, String... years) {
        read(file).stream()
                .filter(row -> row.get(gradeColumn).equals("AL"))
                .filter(isCompared)
                .forEach(row -> {
                    var type = row.find("school_type").isEmpty()
                            ? "district|"
                            : "school|" + TYPES.get(row.get("school_type"));
                    for (var year : years) {
                        SUBJECTS.forEach((letter, subject) -> {
                            var cpi = row.get(letter + "cpi_" + year);
                            if (!cpi.isEmpty() && Integer.parseInt(row.get(letter + "total_perf_" + year)) >= 20) {
                                var sortable = String.format(Locale.ROOT, "%05.1f", new BigDecimal(cpi));
                                counts.merge(
                                        "20" + year + "|" + subject + "|" + type + "|" + sortable, 1, Integer::sum);
                            }
                        });
                    }
                });
    }

    /** In 2015 most schools gave the new test below grade 10, and these have no index in the source. */
    private static List<String> distributionLine(String[] key, int count) {
        var isComplete = !key[0].equals("2015") || key[1].equals("science") || key[3].equals("High School");
        var cpi = new BigDecimal(key[4]).toString();
        return List.of(key[0], key[1], key[2], key[3], isComplete ? "yes" : "no", cpi, "" + count);
    }

    // ---- Files -----------------------------------------------------------------------------------------------------

    /** One line of a published file. */
    record Row(Map<String, Integer> columns, List<String> cells) {
        String get(String column) {
            return cells.get(columns.get(column));
        }

        /** The cell, or empty where the file has no such column. */
        String find(String column) {
            return columns.containsKey(column) ? get(column) : "";
        }

        boolean isSchool() {
            return columns.containsKey("school_code");
        }
    }

    static List<Row> read(String file) {
        var path = PUBLISHED.resolve(file);
        try (var bytes = Files.newInputStream(path);
                var plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            var columns = new HashMap<String, Integer>();
            var header = cellsOf(reader.readLine());
            header.forEach(name -> columns.put(name, columns.size()));
            return reader.lines().map(line -> new Row(columns, cellsOf(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + path + ". Maybe the program was not started at the root of the" + " repository.",
                    e);
        }
    }

    /** The cells of a line; no published file has a line break inside a cell. */
    private static List<String> cellsOf(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static void write(Path path, String header, Stream<List<String>> lines) {
        var text = new StringBuilder(header).append('\n');
        lines.forEach(cells -> text.append(cells.stream().map(Convert::quoted).collect(Collectors.joining(",")))
                .append('\n'));
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
