package commonweal.synthetic;

import commonweal.files.Json;
import commonweal.files.WholeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that says, in every folder of a made-up state, that it is one, and how it was made. */
final class SyntheticMark {

    static final String NAME = "synthetic.json";
    private static final String NOTE = "No real student is in these files. Schools, their names and grades, and the"
            + " decisions are real; students, their results and the given indexes are made up.";

    private SyntheticMark() {}

    static String of(Request request, List<Incident> incidents, List<SeededFault> faults) {
        Json.Members where = Json.object();
        for (int i = 0; i < incidents.size(); i++) {
            where.with(incidents.get(i).code(), faults.get(i).where());
        }
        @Nullable String version = SyntheticMark.class.getPackage().getImplementationVersion();
        return Json.object()
                .with("synthetic", true)
                .with("generator", version == null ? "(not packaged)" : version)
                .with("like", request.like())
                .with("students", request.students())
                .with("years", request.years())
                .with("last_year", request.lastYear())
                .with("seed", request.seed())
                .with("layout", request.layout().code())
                .with("faults", Json.array(incidents, incident -> Json.of(incident.code())))
                .with("where", where.done())
                .with("note", NOTE)
                .done()
                .print();
    }

    /**
     * Tells a folder with a made-up state.
     *
     * @param asked whether to replace one was asked for
     */
    record Replaceable(boolean asked) implements WholeFolder.Replaceable {

        @Override
        public boolean test(Path folder) {
            return asked && Files.isRegularFile(folder.resolve(NAME));
        }

        @Override
        public String lacks() {
            return asked ? "is not a made-up state" : "may not be replaced";
        }

        @Override
        public String remedy() {
            return "Name another output folder, or, if a made-up state is in this one, add --replace.";
        }
    }
}
