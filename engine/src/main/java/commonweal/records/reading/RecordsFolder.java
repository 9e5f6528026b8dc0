package commonweal.records.reading;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.records.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The record files of a folder. A kind of record is one file ({@code results.csv}) or several, which are read one after the
 * other in the order of their names ({@code results-2011.csv}, {@code results-2012.csv.gz}).
 *
 * @param path the folder
 * @param sources the files of each kind
 */
public record RecordsFolder(Path path, Map<RecordKind, List<RecordSource>> sources) {

    private static final Pattern NAME = Pattern.compile("([a-z]+)(-[A-Za-z0-9_-]+)?(\\.csv|\\.csv\\.gz|\\.parquet)");

    public RecordsFolder {
        sources = Map.copyOf(sources);
    }

    /** The files of a kind, in the order of their names; none if there is none. */
    public List<RecordSource> of(RecordKind kind) {
        return sources.getOrDefault(kind, List.of());
    }

    /** How many bytes all of them have. */
    public long size() throws IOException {
        long size = 0;
        for (List<RecordSource> ofKind : sources.values()) {
            for (RecordSource source : ofKind) {
                size += Files.size(source.path());
            }
        }
        return size;
    }

    /** Looks which files lie in a folder; without results, or with one file in two encodings, there is a fault. */
    public static RecordsFolder in(Path folder, Faults faults) throws IOException {
        if (!Files.isDirectory(folder)) {
            faults.add(Fault.error(
                    "records.missing",
                    Place.file(folder.toString()),
                    "There is no folder " + folder + ".",
                    "The records are a folder with roster.csv, results.csv and what else there is (docs/records.md).",
                    "Check the name."));
            return new RecordsFolder(folder, Map.of());
        }
        Map<RecordKind, List<RecordSource>> found = new EnumMap<>(RecordKind.class);
        Map<String, String> seen = new java.util.HashMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            Optional<RecordKind> kind = name.matches() ? RecordKind.find(name.group(1)) : Optional.empty();
            if (kind.isEmpty()) {
                continue;
            }
            if (!Files.isRegularFile(file)) {
                faults.add(noFile(file));
                continue;
            }
            String stem = name.group(1) + (name.group(2) == null ? "" : name.group(2));
            String other = seen.put(stem, file.getFileName().toString());
            if (other != null) {
                faults.add(
                        Fault.error(
                                "records.twice",
                                Place.file(file.getFileName().toString()),
                                "There are both " + other + " and " + file.getFileName() + ".",
                                "Records are delivered once: two files of one name may be two versions, and which one holds"
                                        + " cannot be guessed.",
                                "Remove the one that does not hold, or name both by what is in them: results-2011, results-2012."));
            }
            found.computeIfAbsent(kind.get(), fresh -> new ArrayList<>())
                    .add(new RecordSource(kind.get(), file, encoding(name.group(3))));
        }
        if (!found.containsKey(RecordKind.RESULTS) && !faults.haveErrors()) {
            faults.add(Fault.error(
                    "records.missing",
                    Place.file("results.csv"),
                    "There is no file of results in the folder of the records.",
                    "results.csv, results.csv.gz or results.parquet must be there (docs/records.md).",
                    "Put it there."));
        }
        return new RecordsFolder(folder, found);
    }

    private static Fault noFile(Path file) {
        String name = String.valueOf(file.getFileName());
        return Fault.error(
                "records.not_a_file",
                Place.file(name),
                name + " is " + (Files.isDirectory(file) ? "a folder" : "not an ordinary file, or a link to nothing")
                        + ".",
                "What bears the name of a record file is one, so that none is passed over in silence (docs/records.md).",
                "Put the file itself there, or give the " + (Files.isDirectory(file) ? "folder" : "other thing")
                        + " another name.");
    }

    private static RecordSource.Encoding encoding(String ending) {
        return Stream.of(RecordSource.Encoding.values())
                .filter(one -> one.ending().equals(ending))
                .findFirst()
                .orElseThrow();
    }
}
