package commonweal.measuring;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordColumn.Need;
import commonweal.records.RecordKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A small state at random, in which everything that the columns allow happens: every code, cells left empty, optional columns
 * and whole files absent, scores of students who were absent, scores between the bands, rows of a district, students who
 * change schools, grades and attributes, several attempts at high-school science. The same seed gives the same records.
 */
public final class RandomRecords {

    private static final int FIRST_YEAR = 2010;
    private static final int YEARS = 4;
    private static final String[] SCHOOLS = {"A1", "A1", "A1", "A1", "A2", "A2", "B1", "B1", "A"};
    private static final String[] GRADES = {"PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};

    private final Random random;
    private final Map<RecordKind, Set<String>> columns = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, List<Map<String, String>>> rows = new EnumMap<>(RecordKind.class);
    private boolean allEnrolled;

    private RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** The records of a seed: 40 students in four years. */
    public static TinyRecords of(long seed) {
        return of(seed, 40);
    }

    /** The records of a seed, of so many students. */
    public static TinyRecords of(long seed, int students) {
        RandomRecords made = new RandomRecords(seed);
        made.chooseColumns();
        for (int student = 1; student <= students; student++) {
            made.addStudent("s" + student);
        }
        return TinyRecords.of(made.columns, made.rows);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** Which files there are, and which columns. A column of attributes is left out only where enrollment has it. */
    private void chooseColumns() {
        for (RecordKind kind : RecordKind.values()) {
            if (kind == RecordKind.RESULTS || (kind != RecordKind.CONVERSIONS && !oneIn(4))) {
                rows.put(kind, new ArrayList<>());
                columns.put(kind, new LinkedHashSet<>());
            }
        }
        boolean enrollment = rows.containsKey(RecordKind.ENROLLMENT);
        columns.forEach((kind, names) -> {
            boolean own = kind == RecordKind.ENROLLMENT || !enrollment || oneIn(2);
            for (RecordColumn column : kind.columns()) {
                boolean attribute = column.need() == Need.ATTRIBUTE;
                if (attribute && !own && !oneIn(2)) {
                    allEnrolled = true;
                } else if (column.need() != Need.OPTIONAL || !oneIn(4)) {
                    names.add(column.name());
                }
            }
            names.remove("raw");
        });
    }

    private void addStudent(String student) {
        int grade = random.nextInt(GRADES.length);
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            String school = one(SCHOOLS);
            if (allEnrolled || !oneIn(4)) {
                enroll(student, year, school, GRADES[grade]);
            }
            for (String subject : List.of("ela", "math", "science")) {
                if (!oneIn(5)) {
                    examine(student, year, subject, oneIn(9) ? one(SCHOOLS) : school, GRADES[grade]);
                }
            }
            if (oneIn(3)) {
                Map<String, String> row = row(RecordKind.ACCESS, student, year, school);
                row.put("sgpa", oneIn(4) ? "" : growth());
                add(RecordKind.ACCESS, row);
            }
            for (String exit : List.of("dropped_out", "reengaged")) {
                if (oneIn(6)) {
                    Map<String, String> row = row(RecordKind.EXITS, student, year, school);
                    row.put("exit", exit);
                    add(RecordKind.EXITS, row);
                }
            }
            if (oneIn(3)) {
                Map<String, String> row = row(RecordKind.COHORTS, student, year, school);
                row.put("cohort", String.valueOf(year));
                add(RecordKind.COHORTS, row);
            }
            grade = Math.min(oneIn(6) ? random.nextInt(GRADES.length) : grade + 1, GRADES.length - 1);
        }
    }

    private void enroll(String student, int year, String school, String grade) {
        Map<String, String> row = row(RecordKind.ENROLLMENT, student, year, oneIn(8) ? "" : school);
        row.put("october_school", TinyRoster.code(oneIn(8) ? "" : oneIn(3) ? one(SCHOOLS) : school));
        row.put("grade", grade);
        add(RecordKind.ENROLLMENT, row);
    }

    /** The rows of a student, year and subject: one, but for high-school science up to three, each of another discipline. */
    private void examine(String student, int year, String subject, String school, String grade) {
        boolean several = subject.equals("science") && (grade.equals("9") || grade.equals("10"));
        List<String> disciplines = several
                ? new ArrayList<>(List.of("biology", "chemistry", "introductory_physics", "technology_engineering", ""))
                : new ArrayList<>(List.of(""));
        if (!columns.getOrDefault(RecordKind.RESULTS, Set.of()).contains("discipline")) {
            disciplines = List.of("");
        }
        for (int i = several ? random.nextInt(1, 4) : 1; i > 0 && !disciplines.isEmpty(); i--) {
            Map<String, String> row = row(RecordKind.RESULTS, student, year, school);
            row.put("grade", grade);
            row.put("subject", subject);
            String discipline = disciplines.get(random.nextInt(disciplines.size()));
            disciplines =
                    disciplines.stream().filter(any -> !any.equals(discipline)).toList();
            row.put("discipline", discipline);
            row.put("participation", oneIn(4) ? row.getOrDefault("participation", "") : "tested");
            row.put("scaled", oneIn(6) ? "" : oneIn(12) ? one("209", "219", "300", "0") : score());
            row.put("sgp", oneIn(4) ? "" : growth());
            row.put("test", oneIn(3) ? row.getOrDefault("test", "") : one("", "mcas"));
            row.put("cpi_points", one("", "0", "25", "50", "75", "100"));
            add(RecordKind.RESULTS, row);
        }
    }

    private String score() {
        return String.valueOf(200 + 2 * random.nextInt(41));
    }

    private String growth() {
        return String.valueOf(1 + random.nextInt(oneIn(2) ? 99 : 5));
    }

    /** A row in which every column of codes, of yes and no, and of small numbers holds any of them, or none if it may. */
    private Map<String, String> row(RecordKind kind, String student, int year, String school) {
        Map<String, String> row = new LinkedHashMap<>();
        for (RecordColumn column : kind.columns()) {
            boolean empty = (column.need() == Need.MAY_BE_EMPTY || column.need() == Need.OPTIONAL) && oneIn(3);
            String cell = switch (column.form()) {
                case Form.Code code -> one(code.codes().toArray(String[]::new));
                case Form.YesNo yesNo -> one("0", "0", "1");
                case Form.Whole whole -> String.valueOf(random.nextInt(5));
                default -> "";
            };
            row.put(column.name(), empty ? "" : cell);
        }
        row.put("student", student);
        row.put("year", String.valueOf(year));
        row.put("school", TinyRoster.code(school));
        return row;
    }

    private void add(RecordKind kind, Map<String, String> row) {
        List<Map<String, String>> file = rows.get(kind);
        if (file != null) {
            row.keySet().retainAll(columns.getOrDefault(kind, Set.of()));
            file.add(row);
        }
    }
}
