package commonweal.records.snapshot;

import commonweal.files.ContentHash;
import commonweal.files.Json;
import commonweal.files.Json.JsonNumber;
import commonweal.files.Json.JsonObject;
import commonweal.files.Json.JsonText;
import commonweal.files.Json.JsonTruth;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

    /** The id of a snapshot of these files. */
    static String id(boolean synthetic, SortedMap<String, Content> files) {
        StringBuilder lines = new StringBuilder("synthetic: " + synthetic + "\n");
        files.forEach((name, content) ->
                lines.append(content.hash()).append("  ").append(name).append('\n'));
        return ContentHash.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The snapshot that a description is of; nothing if it is of another form. */
    static Optional<Snapshot> read(Json description) {
        if (!(description instanceof JsonObject object)
                || !(object.find("id").orElse(null) instanceof JsonText id)
                || !(object.find("synthetic").orElse(null) instanceof JsonTruth synthetic)
                || !(object.find("files").orElse(null) instanceof JsonObject listed)) {
            return Optional.empty();
        }
        SortedMap<String, Content> files = new TreeMap<>();
        listed.members().forEach((name, value) -> {
            if (value instanceof JsonObject file
                    && file.find("hash").orElse(null) instanceof JsonText hash
                    && file.find("rows").orElse(null) instanceof JsonNumber rows) {
                files.put(name, new Content(hash.text(), rows.number().longValue()));
            }
        });
        return Optional.of(new Snapshot(id.text(), synthetic.truth(), files));
    }

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
