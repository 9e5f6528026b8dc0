package commonweal.office.making;

import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.files.CsvWriter;
import commonweal.measures.MeasuresFile;
import commonweal.office.corrections.Filings.Accepted;
import commonweal.office.corrections.Said;
import commonweal.roster.RosterFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The input files of a run as they lie in its folder ({@code inputs.zip}, docs/formats.md), with corrections put in place.
 * The lines of organisations about which nothing was corrected stay as they are, byte for byte.
 */
final class RunInputs {

    private static final String ARCHIVE = "inputs.zip";
    private static final String MEASURES = "measures/";
    private static final String POLICY = "policy/";
    private static final List<String> REQUIRED =
            List.of("year", "org", "group", "subject", "measure", "value", "n", "status");
    private static final List<String> OPTIONAL = List.of("numerator", "synthetic");

    private final SortedMap<String, byte[]> measures = new TreeMap<>();
    private final Map<String, byte[]> others = new HashMap<>();

    private RunInputs() {}

    /** Of the run in this folder. */
    static RunInputs of(Path run) throws IOException {
        RunInputs inputs = new RunInputs();
        try (ZipFile archive = new ZipFile(run.resolve(ARCHIVE).toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                try (InputStream content = archive.getInputStream(entry)) {
                    (entry.getName().startsWith(MEASURES) ? inputs.measures : inputs.others)
                            .put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return inputs;
    }

    /** The files as a determination reads them, by name: roster, measures with these corrections, and decisions if there are any. */
    Map<String, byte[]> files(Collection<Accepted> corrections) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        files.put(RosterFile.NAME, Objects.requireNonNull(others.get(RosterFile.NAME)));
        byte[] decisions = others.get(DecisionsFile.NAME);
        if (decisions != null) {
            files.put(DecisionsFile.NAME, decisions);
        }
        files.put(MeasuresFile.NAME, measures(corrections));
        return files;
    }

    /** The files of its rule set by their names without folders, as they can lie beside each other. */
    Map<String, byte[]> policies() {
        Map<String, byte[]> policies = new HashMap<>();
        others.forEach((name, content) -> {
            if (name.startsWith(POLICY)) {
                policies.put(name.substring(name.lastIndexOf('/') + 1), content);
            }
        });
        return policies;
    }

    private byte[] measures(Collection<Accepted> corrections) throws IOException {
        SortedMap<String, List<Accepted>> byOrg = new TreeMap<>();
        for (Accepted one : corrections) {
            byOrg.computeIfAbsent(MEASURES + one.organisation() + ".csv", name -> new ArrayList<>())
                    .add(one);
        }
        byte[] some = measures.values().stream().findFirst().orElseGet(RunInputs::header);
        List<String> header = List.of(firstLine(some).replace("\"", "").split(",", -1));
        SortedMap<String, byte[]> all = new TreeMap<>(measures);
        for (Map.Entry<String, List<Accepted>> entry : byOrg.entrySet()) {
            byte[] lines = measures.getOrDefault(entry.getKey(), new byte[0]);
            all.put(entry.getKey(), corrected(header, lines, entry.getValue()));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] lines : all.values()) {
            int from = file.size() == 0 ? 0 : behindHeader(lines);
            file.write(lines, from, lines.length - from);
        }
        return file.size() == 0 ? some : file.toByteArray();
    }

    private static byte[] header() {
        return (String.join(",", REQUIRED) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String firstLine(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    private static int behindHeader(byte[] file) {
        int at = 0;
        while (at < file.length && file[at] != '\n' && file[at] != '\r') {
            at++;
        }
        boolean pair = at + 1 < file.length && file[at] == '\r' && file[at + 1] == '\n';
        return Math.min(file.length, at + (pair ? 2 : 1));
    }

    /** The lines of an organisation with its corrections in place: changed where they stand, added behind, or left out. */
    private static byte[] corrected(List<String> header, byte[] lines, List<Accepted> corrections) throws IOException {
        Map<String, Accepted> waiting = new LinkedHashMap<>();
        corrections.forEach(one -> waiting.put(key(one), one)); // of two about one figure the later holds
        List<CsvRow> rows = new ArrayList<>();
        if (lines.length > 0) {
            new CsvFile(MeasuresFile.NAME, REQUIRED, OPTIONAL).read(lines, new Faults(), rows::add);
        }
        String mark = rows.isEmpty() ? "" : rows.getFirst().get("synthetic");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, header)) {
            for (CsvRow row : rows) {
                Accepted correction = waiting.remove(key(row));
                if (correction == null) {
                    csv.row(header.stream().map(row::get).toList());
                } else if (!correction.said().status().equals(Said.ABSENT)) {
                    csv.row(line(header, correction, mark));
                }
            }
            for (Accepted correction : waiting.values()) {
                if (!correction.said().status().equals(Said.ABSENT)) {
                    csv.row(line(header, correction, mark));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String key(Accepted one) {
        return String.join(
                ",",
                Integer.toString(one.key().year()),
                one.key().group().code(),
                one.key().subject().code(),
                one.key().measure().code());
    }

    private static String key(CsvRow row) {
        return String.join(",", row.get("year"), row.get("group"), row.get("subject"), row.get("measure"));
    }

    /** The exact sum behind the old value is left out: it is not that of the new one. */
    private static List<String> line(List<String> header, Accepted one, String mark) {
        Said said = one.said();
        Map<String, String> cells = Map.of(
                "year", Integer.toString(one.key().year()),
                "org", one.organisation(),
                "group", one.key().group().code(),
                "subject", one.key().subject().code(),
                "measure", one.key().measure().code(),
                "value", number(said.value()),
                "n", Objects.toString(said.n(), ""),
                "status", said.value() == null && !said.status().equals("missing") ? said.status() : "",
                "synthetic", mark);
        return header.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
