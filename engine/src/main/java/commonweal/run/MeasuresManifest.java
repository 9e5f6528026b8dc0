package commonweal.run;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.files.Json.JsonText;
import commonweal.files.JsonFile;
import commonweal.files.WholeFolder.Replaceable;
import commonweal.run.Manifest.Content;
import commonweal.run.Manifest.Policy;
import commonweal.run.Measurement.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What measures rest on and what was written of them: the {@code run.json} of a folder that measure has made.
 *
 * @param engine the version of the engine
 * @param policy the rule set
 * @param records what the records were
 * @param outputs the written files by name
 */
public record MeasuresManifest(String engine, Policy policy, RecordsOfRun records, SortedMap<String, Content> outputs) {

    static final String KIND = "measures";

    public MeasuresManifest {
        outputs = new TreeMap<>(outputs);
    }

    static MeasuresManifest of(Measured measured, SortedMap<String, Content> outputs) {
        return new MeasuresManifest(
                EngineVersion.text(), Policy.of(measured.rules()), RecordsOfRun.of(measured), outputs);
    }

    /** As JSON. */
    public JsonObject json() {
        return Json.object()
                .with("format", Manifest.FORMAT)
                .with("kind", KIND)
                .with("engine", engine)
                .with("policy", ManifestFile.json(policy))
                .with("synthetic", records.synthetic())
                .with("records", records.json())
                .with("outputs", ManifestFile.contents(outputs))
                .done();
    }

    /** Which folders may be replaced by measures: those of measures, and only if that was asked for. */
    static Replaceable replaceable(boolean asked) {
        return new Replaceable() {
            @Override
            public boolean test(Path folder) {
                return asked && isMeasures(folder);
            }

            @Override
            public String lacks() {
                return asked ? "is not a folder that measure has made" : "is to be kept unless --replace is given";
            }

            @Override
            public String code() {
                return asked ? "out.not_ours" : "out.exists";
            }

            @Override
            public String remedy() {
                return asked ? "Name another output folder." : "Name another output folder, or add --replace.";
            }
        };
    }

    private static boolean isMeasures(Path folder) {
        try {
            Optional<Json> read = JsonFile.read(Files.readString(folder.resolve(ManifestFile.NAME)));
            return read.filter(json -> json instanceof JsonObject object
                            && object.find("kind")
                                    .filter(new JsonText(KIND)::equals)
                                    .isPresent())
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
