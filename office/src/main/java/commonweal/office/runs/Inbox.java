package commonweal.office.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The one folder that runs are loaded from: {@code inbox} in the home folder, where {@code determine --out} puts them or
 * somebody copies them. The office reads no other folder of the machine, whatever it is asked.
 */
@Component
public class Inbox {

    private final Path folder;

    /** Beside the folder of the runs. */
    public Inbox(RunsFolder runs) {
        this.folder = runs.path().resolveSibling("inbox");
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** The names of the folders in it, in alphabetical order. */
    public List<String> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** One of its folders, by its name. */
    public Optional<Path> find(String name) throws IOException {
        return list().contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
    }
}
