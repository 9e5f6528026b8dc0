package commonweal.records.reading;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.measuring.TinyRoster;
import commonweal.records.ColumnMap;
import commonweal.records.RecordKind;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One reading of a file of results in a test, and all that came of it. */
final class Reading {

    /** The header of the rows in the tests. */
    static final String HEADER =
            "student,year,grade,school,subject,test,participation,scaled,level,sgp,cpi_points,race,low_income,disability,el";

    /** A row that is as it must be. */
    static final String GOOD = "1001,2012,05,00010001,ela,mcas,tested,240,,50,,white,0,0,0";

    /** The good rows as text, in the order of the file; empty if they were only to be counted. */
    final List<String> rows = Collections.synchronizedList(new ArrayList<>());

    final Faults faults = new Faults();
    final RejectLog rejects;
    RecordReader.@Nullable Counts counts;

    private Reading(OutputStream rejected) {
        this.rejects = new RejectLog(() -> rejected);
    }

    /** Reads a file with the usual limits and two threads, and only counts. */
    static Reading of(Path file) throws IOException {
        return of(file, ReadingLimits.USUAL, 2, false, OutputStream.nullOutputStream());
    }

    static Reading of(Path file, ReadingLimits limits, int threads, boolean keep, OutputStream rejected)
            throws IOException {
        return of(file, limits, threads, keep, rejected, ColumnMap.NONE);
    }

    static Reading of(Path file, ReadingLimits limits, int threads, boolean keep, OutputStream rejected, ColumnMap map)
            throws IOException {
        Reading reading = new Reading(rejected);
        StudentNumbers students = new StudentNumbers();
        RecordReader.Setting setting = new RecordReader.Setting(
                map,
                TinyRoster.roster().list(OrgKind.SCHOOL).stream()
                        .map(Organisation::code)
                        .toList(),
                students,
                reading.rejects,
                (bytes, rows) -> {});
        Optional<RecordReader> reader = RecordReader.of(source(file), setting, limits, reading.faults);
        if (reader.isPresent()) {
            List<RowSink> sinks = IntStream.range(0, threads)
                    .mapToObj(thread -> keep ? reading.new Kept(students) : new Counted())
                    .map(RowSink.class::cast)
                    .toList();
            reading.counts = reader.get().read(sinks, RecordReader.Pass.FIRST, reading.faults);
            reading.rejects.close();
        }
        return reading;
    }

    private static RecordSource source(Path file) {
        String name = file.toString();
        RecordSource.Encoding encoding = name.endsWith(".gz")
                ? RecordSource.Encoding.GZIP
                : name.endsWith(".parquet") ? RecordSource.Encoding.PARQUET : RecordSource.Encoding.CSV;
        return new RecordSource(RecordKind.RESULTS, file, encoding);
    }

    /** The codes of the faults that stopped it. */
    List<String> stopped() {
        return faults.all().stream().map(Fault::code).distinct().toList();
    }

    /** What the first fault says is wrong. */
    String wrong() {
        return faults.all().getFirst().wrong();
    }

    /** Each cause of refused rows, its rows and its code. */
    List<String> causes() {
        Faults told = new Faults();
        rejects.tell(told, Fault.Severity.ERROR);
        return told.all().stream()
                .map(fault -> String.format(Locale.ROOT, "%d %s", fault.rows(), fault.code()))
                .toList();
    }

    /** How many rows there were, and how many were refused. */
    RecordReader.Counts counts() {
        RecordReader.Counts known = counts;
        if (known == null) {
            throw new AssertionError("nothing was read: " + faults.all());
        }
        return known;
    }

    private static final class Counted implements RowSink {
        @Override
        public Commit block(BlockRows rows) {
            return NOTHING;
        }
    }

    private final class Kept implements RowSink {
        private final StudentNumbers students;

        Kept(StudentNumbers students) {
            this.students = students;
        }

        @Override
        public Commit block(BlockRows rows) {
            List<String> block = new ArrayList<>();
            int[] values = new int[rows.width()];
            for (int place = 0; place < rows.size(); place++) {
                rows.row(place, values);
                block.add(students.text(rows.students()[place]) + Arrays.toString(values));
            }
            return () -> Reading.this.rows.addAll(block);
        }
    }
}
