package commonweal.measuring.columnar;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.measuring.CountingRules;
import commonweal.measuring.OutcomeCount;
import commonweal.measuring.RowsRead;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.records.ColumnMap;
import commonweal.records.RecordKind;
import commonweal.records.SyntheticIdentifiers;
import commonweal.records.reading.RecordReader;
import commonweal.records.reading.RecordSource;
import commonweal.records.reading.RecordsFolder;
import commonweal.records.reading.RejectLog;
import commonweal.records.reading.RowFault;
import commonweal.records.reading.RowSink;
import commonweal.records.reading.StudentNumbers;
import commonweal.roster.Roster;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads a folder of records and counts it: the engine that is used unless another is asked for. */
public final class ColumnarEngine {

    private static final Subject[] SUBJECTS = {Subject.ELA, Subject.MATH, Subject.SCIENCE};

    /** Keeps the rows that are counted. */
    public interface Keeping {

        /** A keeper of rows of a kind for one thread; students have the numbers that these give. */
        RowKeeper keeper(RecordKind kind, StudentNumbers students);

        /** Everything kept of a kind so far was in vain: its files are read again. */
        void again(RecordKind kind) throws IOException;
    }

    /**
     * What is to be counted.
     *
     * @param folder the files
     * @param map the names in them
     * @param roster the schools and districts
     * @param rules who counts
     * @param lastYear the last year that counts
     * @param threads how many threads
     * @param acceptRejects whether good rows go on where others are refused
     */
    public record Request(
            RecordsFolder folder,
            ColumnMap map,
            Roster roster,
            CountingRules rules,
            int lastYear,
            int threads,
            boolean acceptRejects) {}

    /**
     * What was counted.
     *
     * @param tallies the counts
     * @param rows what is known of the files
     * @param files how many rows each file had, by its name
     * @param synthetic whether every student's identifier is that of a made-up one
     */
    public record Counted(
            Tallies tallies, RowsRead rows, SortedMap<String, RecordReader.Counts> files, boolean synthetic) {}

    private final Request request;
    private final Keeping keeping;
    private final RejectLog rejects;
    private final RecordReader.Progress progress;
    private final Faults faults;
    private final Units units;
    private final StudentNumbers students = new StudentNumbers();
    private final Outcomes outcomes = new Outcomes();
    private final SortedMap<String, RecordReader.Counts> files = new TreeMap<>();
    private final List<SchoolRows> events = new ArrayList<>();
    private int eventYears;

    private ColumnarEngine(
            Request request, Keeping keeping, RejectLog rejects, RecordReader.Progress progress, Faults faults) {
        this.request = request;
        this.keeping = keeping;
        this.rejects = rejects;
        this.progress = progress;
        this.faults = faults;
        this.units = new Units(request.roster());
    }

    /**
     * Reads and counts.
     *
     * @param keeping keeps the rows that are counted
     * @param rejects takes the rows that are not
     * @param progress hears how far each file is read
     * @param faults takes what stops the run
     * @return nothing if the records cannot be counted: the faults, or the rejects unless they were accepted, say why
     */
    public static Optional<Counted> count(
            Request request, Keeping keeping, RejectLog rejects, RecordReader.Progress progress, Faults faults)
            throws IOException {
        return new ColumnarEngine(request, keeping, rejects, progress, faults).count();
    }

    private Optional<Counted> count() throws IOException {
        Map<RecordKind, List<RecordReader>> readers = new HashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            List<RecordReader> ofKind = new ArrayList<>();
            for (RecordSource source : request.folder().of(kind)) {
                RecordReader.of(source, setting(), faults).ifPresent(ofKind::add);
            }
            readers.put(kind, ofKind);
        }
        if (faults.haveErrors()) {
            return Optional.empty();
        }
        Conversions conversions = new Conversions();
        boolean hasEnrollment = !list(readers, RecordKind.ENROLLMENT).isEmpty();
        ResultContext context = new ResultContext(
                request.rules(),
                request.lastYear(),
                units.districtOfSchool(),
                conversions,
                new Enrollment(),
                hasEnrollment);
        checkAttributes(readers, hasEnrollment);
        readConversions(list(readers, RecordKind.CONVERSIONS), conversions);
        readEnrollment(list(readers, RecordKind.ENROLLMENT), context);
        List<ResultRows> results = readResults(list(readers, RecordKind.RESULTS), context);
        readEvents(
                list(readers, RecordKind.COHORTS),
                () -> new CohortRows(context, units.schools().size(), keeper(RecordKind.COHORTS)));
        readEvents(
                list(readers, RecordKind.EXITS),
                () -> new ExitRows(context, units.schools().size(), keeper(RecordKind.EXITS)));
        readEvents(
                list(readers, RecordKind.ACCESS),
                () -> new AccessRows(context, units.schools().size(), keeper(RecordKind.ACCESS)));
        if (faults.haveErrors() || rejects.rows() > 0 && !request.acceptRejects()) {
            return Optional.empty();
        }
        // Rows that cannot all be true are refused after their file was read.
        files.replaceAll((name, counts) -> new RecordReader.Counts(counts.rows(), rejects.rows(name)));
        return tallies(context, results);
    }

    private RecordReader.Setting setting() {
        return new RecordReader.Setting(request.map(), units.schools(), students, rejects, progress);
    }

    private static List<RecordReader> list(Map<RecordKind, List<RecordReader>> readers, RecordKind kind) {
        return readers.getOrDefault(kind, List.of());
    }

    private RowKeeper keeper(RecordKind kind) {
        return keeping.keeper(kind, students);
    }

    /** The groups that a year judges need their attributes, in results or in enrollment. */
    private void checkAttributes(Map<RecordKind, List<RecordReader>> readers, boolean hasEnrollment) {
        List<Group> judged = request.rules().in(request.lastYear()).judged();
        Map<String, Boolean> needed = new TreeMap<>();
        needed.put("race", judged.stream().anyMatch(group -> group.ordinal() >= Group.AMERICAN_INDIAN.ordinal()));
        needed.put("low_income", judged.contains(Group.LOW_INCOME));
        needed.put("economically_disadvantaged", judged.contains(Group.ECONOMICALLY_DISADVANTAGED));
        needed.put("disability", judged.contains(Group.STUDENTS_WITH_DISABILITIES));
        needed.put("el", judged.contains(Group.EL_AND_FORMER_EL));
        for (RecordReader results : list(readers, RecordKind.RESULTS)) {
            List<RecordReader> sources =
                    results.has("race") || !hasEnrollment ? List.of(results) : list(readers, RecordKind.ENROLLMENT);
            for (RecordReader source : sources) {
                needed.forEach((column, asked) -> {
                    if (asked && !source.has(column)) {
                        faults.add(Fault.error(
                                "file.wrong_column",
                                Place.cell(source.source().name(), 1, column, column),
                                "The column \"" + column + "\" is missing.",
                                "The policy judges the group, so every student must say whether to belong to it: in"
                                        + " results, or in enrollment where results have no attributes.",
                                "Add the column, or name it in columns.yaml."));
                    }
                });
            }
        }
    }

    private void read(RecordReader reader, List<? extends RowSink> sinks, RecordReader.Pass pass) throws IOException {
        RecordReader.Counts counts = reader.read(sinks, pass, faults);
        files.put(reader.source().name(), counts);
    }

    private void readConversions(List<RecordReader> readers, Conversions conversions) throws IOException {
        for (RecordReader reader : readers) {
            read(
                    reader,
                    List.of(new ConversionRows(conversions, keeper(RecordKind.CONVERSIONS))),
                    RecordReader.Pass.FIRST);
        }
    }

    private void readEnrollment(List<RecordReader> readers, ResultContext context) throws IOException {
        for (RecordReader reader : readers) {
            // One thread: whoever is enrolled first in the order of the file stays.
            EnrollmentRows rows =
                    new EnrollmentRows(context, request.rules(), units.schools().size(), keeper(RecordKind.ENROLLMENT));
            Map<Integer, Integer> lines = new HashMap<>();
            read(reader, List.of(rows), new RecordReader.Pass(new long[0], lines::put, true));
            for (long position : rows.twice()) {
                int line = lines.getOrDefault(RecordReader.block(position), 0) + RecordReader.row(position);
                rejects.add(reader.source().name(), line, List.of(enrolledTwice(reader)));
            }
            events.add(rows.events);
            eventYears |= rows.years();
        }
    }

    private static RowFault enrolledTwice(RecordReader reader) {
        String wrong = "The student has a row of the year already.";
        return new RowFault(
                reader.nameOf("student"),
                "",
                "enrollment.duplicate",
                wrong,
                wrong,
                "A student has one row of enrollment for each year.",
                "Remove one of the rows: the student is in one school when the tests are given.",
                "");
    }

    private List<ResultRows> readResults(List<RecordReader> readers, ResultContext context) throws IOException {
        List<ResultRows> rows = readResults(readers, context, List.of());
        if (faults.haveErrors()) {
            // A file that is no file of records: nothing is to be looked for in what was read of it.
            return rows;
        }
        long[] odd = StudentsInYears.odd(rows.stream().map(one -> one.marks).toList(), request.threads());
        if (odd.length == 0) {
            return rows;
        }
        List<long[]> refused = new SecondLook(odd, context, readers, students)
                .refuse(request.threads(), () -> new ResultChecks(context), rejects, faults);
        if (!request.acceptRejects()) {
            return rows;
        }
        keeping.again(RecordKind.RESULTS);
        return readResults(readers, context, refused);
    }

    private List<ResultRows> readResults(List<RecordReader> readers, ResultContext context, List<long[]> excluded)
            throws IOException {
        List<ResultRows> rows = new ArrayList<>();
        for (int i = 0; i < request.threads(); i++) {
            rows.add(new ResultRows(context, outcomes, units.schools().size(), keeper(RecordKind.RESULTS)));
        }
        for (int i = 0; i < readers.size(); i++) {
            RecordReader.Pass pass = excluded.isEmpty()
                    ? RecordReader.Pass.FIRST
                    : new RecordReader.Pass(excluded.get(i), RecordReader.LineNumbers.UNHEARD, false);
            read(readers.get(i), rows, pass);
        }
        return rows;
    }

    private void readEvents(List<RecordReader> readers, Supplier<EventRows> sinks) throws IOException {
        for (RecordReader reader : readers) {
            EventRows rows = sinks.get();
            read(reader, List.of(rows), RecordReader.Pass.FIRST);
            events.add(rows.events);
            eventYears |= rows.years();
        }
    }

    private Optional<Counted> tallies(ResultContext context, List<ResultRows> results) {
        int years = results.stream().mapToInt(one -> one.years).reduce(0, (a, b) -> a | b);
        if (years == 0) {
            faults.add(Fault.error(
                    "results.no_rows",
                    Place.file("results.csv"),
                    "There is no row of results.",
                    "Measures are made from results.",
                    "Export the file again."));
            return Optional.empty();
        }
        SchoolRows more = new SchoolRows(units.schools().size());
        GradeRows moreGrades = new GradeRows();
        ScienceStudents science = new ScienceStudents(
                results.stream().map(one -> one.science).toList(), context, new ResultPacking(context, outcomes));
        int[] attributions = {results.stream().mapToInt(one -> one.attributions).reduce(0, (a, b) -> a | b)};
        science.resolve((school, grade, packed) -> {
            more.add(school, packed);
            moreGrades.add(grade, packed);
        });
        MissingRows missing = new MissingRows(context, outcomes, science, years, more, moreGrades);
        missing.add();
        attributions[0] |= missing.attributions();
        int first = Integer.numberOfTrailingZeros(years);
        int count = 32 - Integer.numberOfLeadingZeros(years) - first;
        List<Outcomes.Outcome> all = outcomes.all();
        Tally<SubjectCount> subjects =
                SubjectTally.empty(units.all(), context.firstYear() + first, count, Tallies.SUBJECTS);
        List<SchoolRows> rows =
                new ArrayList<>(results.stream().map(one -> one.schools).toList());
        rows.add(more);
        Counting.Shape shape = new Counting.Shape(
                first, count, Tallies.SUBJECTS, 32 - Integer.numberOfLeadingZeros(attributions[0]), all.size());
        new Counting(units, context.groups(), rows, shape, () -> SubjectTally.writer(subjects, all, request.rules()))
                .run(request.threads());
        List<GradeRows> gradeRows =
                new ArrayList<>(results.stream().map(one -> one.grades).toList());
        gradeRows.add(moreGrades);
        Tally<SubjectCount> grades =
                SubjectTally.grades(gradeRows, first, context.firstYear() + first, count, all, request.rules());
        return Optional.of(new Counted(
                new Tallies(subjects, outcomes(context), grades),
                rowsRead(context, results, missing),
                files,
                synthetic(results)));
    }

    private static boolean synthetic(List<ResultRows> results) {
        long rows = results.stream()
                .flatMapToInt(one -> Arrays.stream(one.good).flatMapToInt(Arrays::stream))
                .asLongStream()
                .sum();
        return rows >= SyntheticIdentifiers.LEAST_ROWS && results.stream().allMatch(one -> one.synthetic);
    }

    private Tally<OutcomeCount> outcomes(ResultContext context) {
        int first = eventYears == 0 ? PackedRow.YEARS - 1 : Integer.numberOfTrailingZeros(eventYears);
        int count = eventYears == 0 ? 1 : 32 - Integer.numberOfLeadingZeros(eventYears) - first;
        Tally<OutcomeCount> tally = OutcomeTally.empty(units.all(), context.firstYear() + first, count);
        Counting.Shape shape = new Counting.Shape(first, count, 1, 1, Event.values().length);
        if (eventYears != 0) {
            new Counting(units, context.groups(), events, shape, () -> OutcomeTally.writer(tally))
                    .run(request.threads());
        }
        return tally;
    }

    private static RowsRead rowsRead(ResultContext context, List<ResultRows> results, MissingRows missing) {
        RowsRead rows = new RowsRead();
        for (int year = 0; year < PackedRow.YEARS; year++) {
            for (int subject = 0; subject < SUBJECTS.length; subject++) {
                int y = year;
                int s = subject;
                int good = results.stream().mapToInt(one -> one.good[y][s]).sum();
                int refused =
                        results.stream().mapToInt(one -> one.refused[y][s]).sum();
                rows.results(context.firstYear() + year, SUBJECTS[subject], good + refused, refused);
                if (context.hasEnrollment() && missing.enrolled(year, subject) > 0) {
                    rows.enrollment(context.firstYear() + year, SUBJECTS[subject], missing.enrolled(year, subject));
                }
            }
        }
        return rows;
    }
}
