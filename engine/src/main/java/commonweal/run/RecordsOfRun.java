package commonweal.run;

import commonweal.files.ContentHash;
import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.measuring.Audit;
import commonweal.records.snapshot.Snapshot;
import commonweal.run.Measurement.Measured;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the records of a run were.
 *
 * @param snapshot the hash of the snapshot of the rows that were counted
 * @param synthetic whether no real student is in them
 * @param files rows and refused rows of each file, by name
 * @param rosterHash the hash of the roster
 * @param columnsHash the hash of the column map, if there was one
 * @param audited how many figures a second count agreed on; nothing if there was none
 */
public record RecordsOfRun(
        String snapshot,
        boolean synthetic,
        SortedMap<String, Rows> files,
        String rosterHash,
        Optional<String> columnsHash,
        Optional<Long> audited) {

    /**
     * Rows of a file.
     *
     * @param rows all of them
     * @param rejected those that were refused
     */
    public record Rows(int rows, int rejected) {}

    static RecordsOfRun of(Measured measured) {
        SortedMap<String, Rows> files = new TreeMap<>();
        measured.counted()
                .files()
                .forEach((name, counts) -> files.put(name, new Rows(counts.rows(), counts.rejected())));
        Snapshot snapshot = measured.snapshot();
        return new RecordsOfRun(
                snapshot.id(),
                measured.synthetic(),
                files,
                ContentHash.of(measured.rosterBytes()),
                measured.columns().map(ContentHash::of),
                measured.audit().map(Audit::compared));
    }

    /** What its JSON says. */
    static RecordsOfRun read(JsonObject json, boolean synthetic) {
        SortedMap<String, Rows> files = new TreeMap<>();
        JsonObject listed = ManifestFile.object(json, "files");
        for (String name : listed.members().keySet()) {
            JsonObject counts = ManifestFile.object(listed, name);
            files.put(name, new Rows(ManifestFile.number(counts, "rows"), ManifestFile.number(counts, "rejected")));
        }
        return new RecordsOfRun(
                ManifestFile.text(json, "snapshot"),
                synthetic,
                files,
                ManifestFile.text(json, "roster"),
                json.find("columns").map(hash -> ManifestFile.text(json, "columns")),
                json.find("audit")
                        .map(audit -> (long) ManifestFile.number(ManifestFile.object(json, "audit"), "figures")));
    }

    /** As JSON. */
    JsonObject json() {
        Json.Members rows = Json.object();
        files.forEach((name, counts) -> rows.with(
                name,
                Json.object()
                        .with("rows", counts.rows())
                        .with("rejected", counts.rejected())
                        .done()));
        Json.Members members = Json.object()
                .with("snapshot", snapshot)
                .with("files", rows.done())
                .with("roster", rosterHash);
        columnsHash.ifPresent(hash -> members.with("columns", hash));
        members.with(
                "audit",
                audited.<Json>map(figures -> Json.object()
                                .with("agreed", true)
                                .with("figures", figures)
                                .done())
                        .orElseGet(Json.JsonNull::new));
        return members.done();
    }
}
