package commonweal.run;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.ContentHash;
import commonweal.files.CsvWriter;
import commonweal.files.HashingOutput;
import commonweal.files.WholeFolder;
import commonweal.judgement.PolicyYears;
import commonweal.measures.CoveredYears;
import commonweal.measures.MeasuresFile;
import commonweal.measuring.MeasuresTable;
import commonweal.measuring.WideTable;
import commonweal.measuring.sql.ParquetTable;
import commonweal.run.Manifest.Content;
import commonweal.run.Measurement.Measured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures a folder of records and writes the measures: whole, or not at all. */
public final class MeasuringRun {

    /** Measures of years that no rule of the policy looks at; otherwise as measures.csv. */
    public static final String EARLIER = "measures_earlier.csv";

    private static final List<String> COLUMNS = List.of(MeasuresTable.COLUMNS.split(","));

    /**
     * How the measures are written.
     *
     * @param out the folder to be made
     * @param wide one row for each unit, year, subject and group, in place of one for each value
     * @param parquet the same as Parquet besides
     * @param replace whether measures that are there already may be replaced
     */
    public record Form(Path out, boolean wide, boolean parquet, boolean replace) {}

    /**
     * What came of it.
     *
     * @param manifest what it rests on, and what was written
     * @param measured what was measured
     */
    public record Outcome(MeasuresManifest manifest, Measured measured) {}

    private MeasuringRun() {}

    /**
     * Measures and writes.
     *
     * @throws FaultyInput with every fault found, and then no folder was made
     * @throws IOException if something could not be read or written, and then none is left
     */
    public static Outcome make(Measurement.Request request, Form form, Stages stages) throws FaultyInput, IOException {
        Faults faults = new Faults();
        WholeFolder.check(form.out(), MeasuresManifest.replaceable(form.replace()), faults);
        faults.throwIfErrors();
        Measured measured = Measurement.make(request, stages);
        try (WholeFolder folder = WholeFolder.begin(form.out())) {
            stages.begin("Writing the measures");
            SortedMap<String, Content> outputs = new TreeMap<>();
            new Writing(request, measured, folder.path(), outputs, stages).write(form);
            MeasuresManifest manifest = MeasuresManifest.of(measured, outputs);
            Files.writeString(
                    folder.path().resolve(ManifestFile.NAME), manifest.json().print());
            folder.complete();
            return new Outcome(manifest, measured);
        }
    }

    /** The measures that a policy reads, and those given beside the records, as the file {@code measures.csv}. */
    static byte[] readByPolicy(Measured measured, List<List<String>> given) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        OutputStream out = measured.synthetic() ? new MarkedLines(bytes) : bytes;
        write(measured, new PolicyYears(measured.rules()), given, out);
        return bytes.toByteArray();
    }

    private static int write(Measured measured, CoveredYears years, List<List<String>> given, OutputStream out)
            throws IOException {
        int rows = MeasuresTable.write(measured.values().within(years), out);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(lines, COLUMNS)) {
            for (List<String> row : given) {
                csv.row(row);
            }
        }
        byte[] all = lines.toByteArray();
        int header = MeasuresTable.COLUMNS.length() + 1;
        out.write(all, header, all.length - header);
        return rows + given.size();
    }

    /** Writes one folder. */
    private record Writing(
            Measurement.Request request,
            Measured measured,
            Path folder,
            SortedMap<String, Content> outputs,
            Stages stages) {

        void write(Form form) throws FaultyInput, IOException {
            if (form.wide()) {
                table(WideTable.NAME, out -> WideTable.write(measured.values(), out));
            } else {
                CoveredYears covered = new PolicyYears(measured.rules());
                List<List<String>> given = given();
                table(MeasuresFile.NAME, out -> MeasuringRun.write(measured, covered, given, out));
                table(EARLIER, out -> MeasuresTable.write(measured.values().before(covered), out));
            }
            if (form.parquet()) {
                stages.begin("Writing Parquet");
                parquet(form.wide() ? List.of(WideTable.NAME) : List.of(MeasuresFile.NAME, EARLIER));
            }
            outputs.putAll(AccountTables.write(measured, folder));
            table(OutputTables.WARNINGS.name(), this::warnings);
            copy("roster.csv", Optional.of(measured.rosterBytes()));
            Path decisions = request.records().resolve("decisions.csv");
            copy(
                    "decisions.csv",
                    Files.isRegularFile(decisions) ? Optional.of(Files.readAllBytes(decisions)) : Optional.empty());
            String description = form.wide() ? "measures_wide.json" : "measures.json";
            outputs.put(Descriptions.NAME, new Content(Descriptions.of(description, folder), -1));
        }

        private List<List<String>> given() throws FaultyInput, IOException {
            return MeasuringRun.given(request);
        }

        private void table(String name, MarkedTable.Rows rows) throws IOException {
            outputs.put(name, MarkedTable.write(folder.resolve(name), measured.synthetic(), rows));
        }

        private int warnings(OutputStream out) throws IOException {
            try (CsvWriter csv = new CsvWriter(out, OutputTables.WARNINGS.columns())) {
                OutputTables.warnings(measured.warnings().all(), cells -> csv.row(List.of(cells)));
                return csv.rows();
            }
        }

        private void parquet(List<String> tables) throws IOException {
            String name = tables.getFirst().replace(".csv", ".parquet");
            ParquetTable.write(tables.stream().map(folder::resolve).toList(), folder.resolve(name));
            HashingOutput hashing = new HashingOutput(OutputStream.nullOutputStream());
            Files.copy(folder.resolve(name), hashing);
            outputs.put(name, new Content(hashing.hash(), -1));
        }

        private void copy(String name, Optional<byte[]> bytes) throws IOException {
            if (bytes.isPresent()) {
                Files.write(folder.resolve(name), bytes.get());
                outputs.put(name, new Content(ContentHash.of(bytes.get()), -1));
            }
        }
    }

    /** The results given beside the records, if there are any. */
    static List<List<String>> given(Measurement.Request request) throws FaultyInput, IOException {
        Path file = request.records().resolve(GivenResults.NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Faults faults = new Faults();
        List<List<String>> rows = GivenResults.read(Files.readAllBytes(file), faults);
        faults.throwIfErrors();
        return rows;
    }
}
