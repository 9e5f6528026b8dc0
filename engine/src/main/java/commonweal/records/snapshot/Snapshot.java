package commonweal.records.snapshot;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A snapshot of records by its content.
 *
 * @param id hash of a line for each file (hash, two blanks, name) behind a line that says whether it is synthetic
 * @param synthetic whether no real student is in it
 * @param files hash and rows of each file by its name
 */
public record Snapshot(String id, boolean synthetic, SortedMap<String, Content> files) {

    /** The file in its folder that describes it. */
    public static final String DESCRIPTION = "snapshot.json";

    private static final int FORMAT = 1;
    private static final String HASH = "sha256:";

    public Snapshot {
        files = new TreeMap<>(files);
    }

    /**
     * A file.
     *
     * @param hash its content's
     * @param rows how many rows it has
     */
    public record Content(String hash, long rows) {}

    /** The name of its folder: the digits of its id. */
    public String folderName() {
        return id.startsWith(HASH) ? id.substring(HASH.length()) : id;
    }

    /** As JSON. */
    public JsonObject json() {
        Json.Members members = Json.object();
        files.forEach((name, content) -> members.with(
                name,
                Json.object()
                        .with("hash", content.hash())
                        .with("rows", content.rows())
                        .done()));
        return Json.object()
                .with("format", FORMAT)
                .with("id", id)
                .with("synthetic", synthetic)
                .with("files", members.done())
                .done();
    }
}
