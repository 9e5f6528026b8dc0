package commonweal.measuring.columnar;

import commonweal.faults.Faults;
import commonweal.records.RecordKind;
import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RecordReader;
import commonweal.records.reading.RejectLog;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowFault;
import commonweal.records.reading.RowSink;
import commonweal.records.reading.StudentNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at results again to find in which lines the rows stand that cannot all be true: the first reading only knows of
 * which students and years. Such a look is taken only where there are any.
 */
final class SecondLook {

    private static final String FAMILY = RecordKind.RESULTS.stem() + ".";

    private record Suspect(
            int file, long position, long studentYear, int subject, int school, int grade, long content) {}

    private final long[] odd;
    private final ResultContext context;
    private final List<RecordReader> files;
    private final StudentNumbers students;
    private final List<Suspect> suspects = new ArrayList<>();
    private final List<Map<Integer, Integer>> lines = new ArrayList<>();

    /**
     * A look at these students and years.
     *
     * @param odd in ascending order
     */
    SecondLook(long[] odd, ResultContext context, List<RecordReader> files, StudentNumbers students) {
        this.odd = odd;
        this.context = context;
        this.files = files;
        this.students = students;
    }

    /**
     * Finds the rows and writes down those that are refused.
     *
     * @return for each file the positions of the refused rows, in ascending order
     */
    List<long[]> refuse(int threads, Supplier<RowChecks> checks, RejectLog rejects, Faults faults) throws IOException {
        for (int file = 0; file < files.size(); file++) {
            Map<Integer, Integer> starts = new HashMap<>();
            lines.add(starts);
            List<Look> looks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                looks.add(new Look(file, checks.get()));
            }
            files.get(file).read(looks, new RecordReader.Pass(new long[0], starts::put, false), faults);
            looks.forEach(look -> suspects.addAll(look.found));
        }
        Map<Suspect, RowFault> refused = new HashMap<>();
        suspects.sort(Comparator.comparingLong(Suspect::studentYear)
                .thenComparingInt(Suspect::file)
                .thenComparingLong(Suspect::position));
        for (int at = 0; at < suspects.size(); ) {
            int end = at + 1;
            while (end < suspects.size()
                    && suspects.get(end).studentYear() == suspects.get(at).studentYear()) {
                end++;
            }
            judge(suspects.subList(at, end), refused);
            at = end;
        }
        return tell(refused, rejects);
    }

    private void judge(List<Suspect> ofStudent, Map<Suspect, RowFault> refused) {
        Suspect first = ofStudent.getFirst();
        boolean oneSchool = ofStudent.stream().allMatch(row -> row.school() == first.school());
        boolean oneGrade = ofStudent.stream().allMatch(row -> row.grade() == first.grade());
        if (!oneSchool || !oneGrade) {
            ofStudent.forEach(row -> refused.put(row, twoPlaces(row, oneSchool)));
        }
        Map<Integer, List<Suspect>> bySubject = new HashMap<>();
        ofStudent.forEach(row -> bySubject
                .computeIfAbsent(row.subject(), fresh -> new ArrayList<>())
                .add(row));
        for (List<Suspect> same : bySubject.values()) {
            if (same.size() > 1) {
                boolean identical = same.stream()
                        .allMatch(row -> row.content() == same.getFirst().content());
                same.subList(identical ? 1 : 0, same.size())
                        .forEach(row -> refused.put(row, duplicate(row, same.getFirst(), identical)));
            }
        }
    }

    private RowFault duplicate(Suspect row, Suspect first, boolean identical) {
        return new RowFault(
                files.get(row.file()).nameOf("student"),
                student(row),
                FAMILY + (identical ? "duplicate" : "conflicting_duplicate"),
                identical
                        ? "The row of the student, year and subject stands in line " + line(first)
                                + " already, word for word."
                        : "There are several rows of the student, year and subject, and they differ; the first is in line "
                                + line(first) + ".",
                identical
                        ? "A row of a student, year and subject stands there already, word for word."
                        : "There are several rows of one student, year and subject, and they differ.",
                "A student has one row for each year and subject (in high-school science, for each discipline); a"
                        + " correction replaces the row it corrects.",
                identical ? "Remove the repeated rows." : "Find out which row holds, and remove the others.",
                "");
    }

    private RowFault twoPlaces(Suspect row, boolean oneSchool) {
        String wrong = oneSchool
                ? "The rows of a student in one year name two grades."
                : "The rows of a student in one year name two schools.";
        return new RowFault(
                files.get(row.file()).nameOf(oneSchool ? "grade" : "school"),
                "",
                FAMILY + (oneSchool ? "two_grades" : "two_schools"),
                wrong,
                wrong,
                "A student is in one school and one grade when the tests are given.",
                "Correct the rows: where and in which grade the student was.",
                "");
    }

    private String student(Suspect row) {
        return students.text(StudentYears.student(row.studentYear()));
    }

    private int line(Suspect row) {
        return lines.get(row.file()).getOrDefault(RecordReader.block(row.position()), 0)
                + RecordReader.row(row.position());
    }

    private List<long[]> tell(Map<Suspect, RowFault> refused, RejectLog rejects) throws IOException {
        List<Suspect> rows = refused.keySet().stream()
                .sorted(Comparator.comparingInt(Suspect::file).thenComparingLong(Suspect::position))
                .toList();
        for (Suspect row : rows) {
            RowFault fault = refused.get(row);
            if (fault != null) {
                rejects.add(files.get(row.file()).source().name(), line(row), List.of(fault));
            }
        }
        List<long[]> positions = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int file = i;
            positions.add(rows.stream()
                    .filter(row -> row.file() == file)
                    .mapToLong(Suspect::position)
                    .toArray());
        }
        return positions;
    }

    /** One thread's look. */
    private final class Look implements RowSink {

        private final int file;
        private final RowChecks checks;
        private final List<Suspect> found = new ArrayList<>();

        Look(int file, RowChecks checks) {
            this.file = file;
            this.checks = checks;
        }

        @Override
        public RowChecks checks() {
            return checks;
        }

        @Override
        public Commit block(BlockRows rows) {
            int[] years = rows.column(ResultColumns.YEAR);
            int[] row = new int[rows.width()];
            for (int place = 0; place < rows.size(); place++) {
                long studentYear = StudentYears.of(rows.students()[place], years[place] - context.firstYear());
                if (Arrays.binarySearch(odd, studentYear) >= 0) {
                    rows.row(place, row);
                    found.add(suspect(row, studentYear, rows.position(place)));
                }
            }
            return NOTHING;
        }

        private Suspect suspect(int[] row, long studentYear, long position) {
            long content = 1;
            for (int value : row) {
                content = content * 0x9E3779B97F4A7C15L + value;
            }
            int discipline = row[ResultColumns.DISCIPLINE];
            return new Suspect(
                    file,
                    position,
                    studentYear,
                    discipline < 0 ? row[ResultColumns.SUBJECT] : 3 + discipline,
                    row[ResultColumns.SCHOOL],
                    row[ResultColumns.GRADE],
                    content);
        }
    }
}
