package commonweal.run;

import commonweal.files.Json;
import commonweal.files.Json.JsonArray;
import commonweal.files.Json.JsonNumber;
import commonweal.files.Json.JsonObject;
import commonweal.files.Json.JsonText;
import commonweal.files.Json.JsonTruth;
import commonweal.files.JsonFile;
import commonweal.judgement.Deciders.Decider;
import commonweal.run.Manifest.Content;
import commonweal.run.Manifest.Policy;
import commonweal.run.Manifest.PolicyFile;
import commonweal.terms.Coded;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes and reads {@code run.json}. */
public final class ManifestFile {

    /** The file's name in the folder of a run. */
    public static final String NAME = "run.json";

    private ManifestFile() {}

    /** The manifest as JSON. */
    public static JsonObject json(Manifest manifest) {
        Json.Members members = Json.object()
                .with("format", Manifest.FORMAT)
                .with("engine", manifest.engine())
                .with("policy", json(manifest.policy()));
        if (manifest.synthetic()) {
            members.with(SyntheticMark.COLUMN, true);
        }
        manifest.records().ifPresent(records -> members.with("records", records.json()));
        return members.with("statewide", manifest.statewide())
                .with("inputs", contents(manifest.inputs()))
                .with(
                        "counts",
                        Json.object()
                                .with("schools", counts(manifest.schools()))
                                .with("districts", counts(manifest.districts()))
                                .with("candidates", manifest.candidates())
                                .with("warnings", numbers(manifest.warnings()))
                                .done())
                .with("outputs", contents(manifest.outputs()))
                .done();
    }

    /** The rule set by its hashes. */
    static JsonObject json(Policy policy) {
        return Json.object()
                .with("id", policy.id())
                .with("year", policy.year())
                .with("hash", policy.hash())
                .with("files", Json.array(policy.files(), ManifestFile::json))
                .done();
    }

    private static JsonObject json(PolicyFile file) {
        return Json.object().with("id", file.id()).with("hash", file.hash()).done();
    }

    /** Hash and rows of each file. */
    static Json contents(SortedMap<String, Content> contents) {
        Json.Members members = Json.object();
        contents.forEach((name, content) -> {
            Json.Members file = Json.object().with("hash", content.hash());
            if (content.rows() >= 0) {
                file.with("rows", content.rows());
            }
            members.with(name, file.done());
        });
        return members.done();
    }

    private static Json counts(LevelCounts counts) {
        return Json.object()
                .with("total", counts.total())
                .with("levels", numbers(byCode(counts.levels())))
                .with("decided_by", numbers(byName(counts.deciders())))
                .done();
    }

    private static Map<String, Integer> byCode(Map<? extends Coded, Integer> counts) {
        Map<String, Integer> coded = new LinkedHashMap<>();
        counts.forEach((term, count) -> coded.put(term.code(), count));
        return coded;
    }

    private static Map<String, Integer> byName(Map<Decider, Integer> counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((decider, count) -> named.put(name(decider), count));
        return named;
    }

    private static String name(Decider decider) {
        return decider.name().toLowerCase(Locale.ROOT);
    }

    private static Json numbers(Map<String, Integer> counts) {
        Json.Members members = Json.object();
        counts.forEach(members::with);
        return members.done();
    }

    /** The manifest in the text; nothing if it is not one, or of another format. */
    public static Optional<Manifest> read(String text) {
        try {
            return JsonFile.read(text)
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .filter(run -> number(run, "format") == Manifest.FORMAT)
                    .map(ManifestFile::manifest);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Manifest manifest(JsonObject run) {
        JsonObject counts = object(run, "counts");
        boolean synthetic = run.find(SyntheticMark.COLUMN).isPresent();
        return new Manifest(
                text(run, "engine"),
                policy(object(run, "policy")),
                synthetic,
                run.find("records").map(records -> RecordsOfRun.read(object(run, "records"), synthetic)),
                get(run, "statewide", JsonTruth.class).truth(),
                contents(object(run, "inputs")),
                counts(object(counts, "schools")),
                counts(object(counts, "districts")),
                number(counts, "candidates"),
                numbers(object(counts, "warnings")),
                contents(object(run, "outputs")));
    }

    static Policy policy(JsonObject policy) {
        List<PolicyFile> files = new ArrayList<>();
        for (Json file : get(policy, "files", JsonArray.class).items()) {
            if (file instanceof JsonObject one) {
                files.add(new PolicyFile(text(one, "id"), text(one, "hash")));
            }
        }
        return new Policy(text(policy, "id"), number(policy, "year"), text(policy, "hash"), files);
    }

    static SortedMap<String, Content> contents(JsonObject contents) {
        SortedMap<String, Content> read = new TreeMap<>();
        for (String name : contents.members().keySet()) {
            JsonObject file = object(contents, name);
            read.put(name, new Content(text(file, "hash"), file.find("rows").isPresent() ? number(file, "rows") : -1));
        }
        return read;
    }

    private static LevelCounts counts(JsonObject counts) {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        JsonObject byLevel = object(counts, "levels");
        for (Level level : Level.values()) {
            levels.put(level, number(byLevel, level.code()));
        }
        Map<Decider, Integer> deciders = new EnumMap<>(Decider.class);
        JsonObject byDecider = object(counts, "decided_by");
        for (Decider decider : Decider.values()) {
            deciders.put(decider, number(byDecider, name(decider)));
        }
        return new LevelCounts(number(counts, "total"), levels, deciders);
    }

    private static SortedMap<String, Integer> numbers(JsonObject counts) {
        SortedMap<String, Integer> read = new TreeMap<>();
        counts.members().keySet().forEach(name -> read.put(name, number(counts, name)));
        return read;
    }

    static JsonObject object(JsonObject in, String name) {
        return get(in, name, JsonObject.class);
    }

    static String text(JsonObject in, String name) {
        return get(in, name, JsonText.class).text();
    }

    static int number(JsonObject in, String name) {
        return get(in, name, JsonNumber.class).number().intValueExact();
    }

    private static <T extends Json> T get(JsonObject in, String name, Class<T> kind) {
        return in.find(name)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new IllegalArgumentException("run.json must have " + name + " in " + in));
    }
}
