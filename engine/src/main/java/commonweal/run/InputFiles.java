package commonweal.run;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The files a determination reads, wherever they lie. */
public interface InputFiles {

    /**
     * The whole file.
     *
     * @param name its name, for example {@code roster.csv}
     * @param faults takes the fault of a file that is there and cannot be read
     * @return the bytes; nothing if there is no such file, or if a fault was added
     */
    Optional<byte[]> find(String name, Faults faults);

    /** Whether there is a place at all in which files could be; says in the faults why not. */
    boolean isThere(Faults faults);

    /** The files of a folder. */
    static InputFiles in(Path folder) {
        return new Folder(folder);
    }

    /** Files that were made in memory. */
    static InputFiles of(Map<String, byte[]> files) {
        return new Made(Map.copyOf(files));
    }

    /** Files that were made in memory. */
    record Made(Map<String, byte[]> files) implements InputFiles {

        @Override
        public boolean isThere(Faults faults) {
            return true;
        }

        @Override
        public Optional<byte[]> find(String name, Faults faults) {
            return Optional.ofNullable(files.get(name));
        }
    }

    /** Files shipped with the program, for example {@code massachusetts-2012}. */
    static InputFiles shipped(String name) {
        return new Shipped(name);
    }

    /** The files of a folder. */
    record Folder(Path folder) implements InputFiles {

        @Override
        public boolean isThere(Faults faults) {
            if (Files.isDirectory(folder)) {
                return true;
            }
            boolean exists = Files.exists(folder);
            faults.add(Fault.error(
                    exists ? "data.not_a_folder" : "data.missing",
                    Place.file(folder.toString()),
                    exists ? folder + " is not a folder." : "There is no folder " + folder + ".",
                    "The data are a folder with roster.csv, measures.csv and, if there are any, decisions.csv"
                            + " (docs/formats.md).",
                    "Check the name."));
            return false;
        }

        @Override
        public Optional<byte[]> find(String name, Faults faults) {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                faults.add(Fault.error(
                        "file.unreadable",
                        Place.file(name),
                        "The file " + name + " cannot be read.",
                        "It must be a plain file that you may read.",
                        "Check its permissions."));
                return Optional.empty();
            }
        }
    }

    /** Files among the program's resources. */
    record Shipped(String name) implements InputFiles {

        @Override
        public boolean isThere(Faults faults) {
            return true;
        }

        @Override
        public Optional<byte[]> find(String file, Faults faults) {
            try (InputStream stream = InputFiles.class.getResourceAsStream("/data/" + name + "/" + file)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("the program's own file " + file + " cannot be read", e);
            }
        }
    }
}
