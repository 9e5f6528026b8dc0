package commonweal.run;

import commonweal.decisions.DecisionsFile;
import commonweal.files.ContentHash;
import commonweal.files.CsvWriter;
import commonweal.judgement.Judgement;
import commonweal.judgement.Percentile;
import commonweal.judgement.UnitJudgement;
import commonweal.measures.MeasuresFile;
import commonweal.policy.RuleSet;
import commonweal.roster.RosterFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a run has read, in the run's own folder: roster, decisions, policy, the measures of each organisation in an entry
 * of its own, and the percentiles computed from the whole state, so that one organisation can be judged again without
 * reading all the others.
 *
 * <p>Names, order and times of the entries are fixed. How they are compressed is up to the machine's zlib, so the archive
 * is named by the hash of what is in it.
 */
final class InputsArchive {

    static final String NAME = "inputs.zip";

    static final List<String> PERCENTILE_COLUMNS =
            List.of("year", "group", "subject", "measure", "percentile", "pool", "pool_size");

    /** Not the first day a ZIP file can name: beside that one Java writes the time again, in the machine's time zone. */
    private static final LocalDateTime EVER = LocalDateTime.of(1980, 2, 1, 0, 0);

    private InputsArchive() {}

    static String policy(String id) {
        return "policy/" + id + ".yaml";
    }

    static String measures(String org) {
        return "measures/" + org + ".csv";
    }

    static String percentiles(String org) {
        return "percentiles/" + org + ".csv";
    }

    /**
     * Writes the archive.
     *
     * @return the hash of its content: of a line for each entry, its hash in hexadecimal digits, two spaces, its name
     */
    static String write(OutputStream out, Inputs inputs, Judgement judgement) throws IOException {
        StringBuilder content = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Entries entries = (name, bytes) -> {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(EVER);
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
                content.append(ContentHash.of(bytes).substring("sha256:".length()))
                        .append("  ")
                        .append(name)
                        .append('\n');
            };
            for (RuleSet.SourceFile source : judgement.rules().source()) {
                entries.add(policy(source.id()), source.text().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> file : inputs.files().entrySet()) {
                if (file.getKey().equals(RosterFile.NAME) || file.getKey().equals(DecisionsFile.NAME)) {
                    entries.add(file.getKey(), file.getValue());
                }
            }
            byte[] measures = inputs.files().getOrDefault(MeasuresFile.NAME, new byte[0]);
            MeasureLines lines = MeasureLines.of(measures);
            for (String org : lines.orgs()) {
                entries.add(measures(org), lines.file(org));
            }
            for (UnitJudgement unit : judgement.units()) {
                writePercentiles(unit, entries);
            }
        }
        return ContentHash.of(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private interface Entries {
        void add(String name, byte[] bytes) throws IOException;
    }

    private static void writePercentiles(UnitJudgement unit, Entries entries) throws IOException {
        List<Percentile> computed = unit.percentiles().stream()
                .filter(percentile -> percentile.computed().isPresent())
                .toList();
        if (computed.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, PERCENTILE_COLUMNS)) {
            for (Percentile one : computed) {
                csv.row(List.of(
                        Integer.toString(one.year()),
                        one.group().code(),
                        one.subject().code(),
                        one.measure().code(),
                        Integer.toString(one.computed().orElseThrow()),
                        one.pool(),
                        Integer.toString(one.poolSize())));
            }
        }
        entries.add(percentiles(unit.organisation().code().code()), bytes.toByteArray());
    }
}
