package commonweal.policy;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.policy.RuleSet.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads rule sets: those shipped with the program by their id, others by the path of their file. */
public final class RuleSets {

    private static final String FOLDER = "/policy/";
    private static final String ENDING = ".yaml";

    private RuleSets() {}

    /** The ids of the rule sets shipped with the program, for example {@code massachusetts/2012}, in their order. */
    public static List<String> shipped() {
        return resource("rule-sets.txt").orElseThrow().lines().toList();
    }

    /**
     * Loads a rule set with all it extends.
     *
     * @param idOrPath the id of a shipped rule set, or the path of a file ending in {@code .yaml}; what the file extends
     *     is looked for beside it, then among the shipped ones
     * @param faults takes everything wrong with the files
     * @return the rule set, or nothing if any fault is an error
     */
    public static Optional<RuleSet> load(String idOrPath, Faults faults) {
        if (isPath(idOrPath)) {
            return loadFile(idOrPath, faults);
        }
        Optional<Found> shipped = shippedSource(idOrPath);
        if (shipped.isEmpty()) {
            faults.add(Fault.error(
                    "policy.unknown_rule_set",
                    Place.file(idOrPath),
                    "There is no rule set " + idOrPath + ".",
                    "The shipped ones are " + String.join(", ", shipped())
                            + "; another is named by its file, which ends in" + " .yaml.",
                    Nearest.remedy(idOrPath, shipped(), "Name one of these, or a file.")));
            return Optional.empty();
        }
        return assemble(shipped.get(), RuleSets::shippedSource, faults);
    }

    /**
     * Loads a rule set from the texts a run was made with.
     *
     * @param sources the files as {@link RuleSet#source()} gives them, own file last
     */
    public static Optional<RuleSet> load(List<SourceFile> sources, Faults faults) {
        SourceFile own = sources.getLast();
        return assemble(
                Found.given(own.id() + ENDING, own.text()),
                id -> sources.stream()
                        .filter(source -> source.id().equals(id))
                        .map(source -> Found.given(source.id() + ENDING, source.text()))
                        .findFirst(),
                faults);
    }

    private static boolean isPath(String idOrPath) {
        return idOrPath.endsWith(ENDING) || idOrPath.endsWith(".yml");
    }

    private static Optional<RuleSet> loadFile(String given, Faults faults) {
        Path path;
        String text;
        try {
            path = Path.of(given);
            text = Files.readString(path);
        } catch (IOException | InvalidPathException e) {
            faults.add(Fault.error(
                    "policy.unreadable",
                    Place.file(given),
                    "The file " + given + " cannot be read.",
                    "It must be there, be readable and be UTF-8.",
                    "Check its name and its permissions."));
            return Optional.empty();
        }
        return assemble(
                Found.given(given, text),
                id -> beside(path.resolveSibling(fileName(id)), id).or(() -> shippedSource(id)),
                faults);
    }

    private static String fileName(String id) {
        return id.substring(id.lastIndexOf('/') + 1) + ENDING;
    }

    /** The file named like the id's last part, if it says that it is the id. */
    private static Optional<Found> beside(Path path, String id) {
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(path);
            boolean same = text.lines().anyMatch(line -> line.strip().equals("rule_set: " + id));
            return same ? Optional.of(Found.given(path.toString(), text)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<RuleSet> assemble(Found own, Library library, Faults faults) {
        List<RuleSetFile> chain = new ArrayList<>();
        int before = faults.all().size();
        Optional<RuleSetFile> next = own.read(faults);
        while (next.isPresent()) {
            RuleSetFile read = next.get();
            chain.addFirst(read);
            if (read.extended().isEmpty()) {
                RuleSet assembled = new Chain(chain).assemble();
                return anyError(faults, before) ? Optional.empty() : Optional.of(assembled);
            }
            next = extended(read, chain, library, faults);
        }
        return Optional.empty();
    }

    private static boolean anyError(Faults faults, int before) {
        return faults.all().stream().skip(before).anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    private static Optional<RuleSetFile> extended(
            RuleSetFile file, List<RuleSetFile> chain, Library library, Faults faults) {
        Entry entry = file.extended().orElseThrow();
        String id = entry.text();
        if (chain.stream().anyMatch(one -> one.id().equals(id))) {
            entry.report(
                    "policy.extends_itself",
                    file.id() + " extends itself, by way of " + id + ".",
                    "A rule set extends one of an earlier year.",
                    "Name an earlier rule set.");
            return Optional.empty();
        }
        Optional<Found> found = id.isEmpty() ? Optional.empty() : library.find(id);
        if (found.isEmpty()) {
            entry.report(
                    "policy.unknown_rule_set",
                    file.id() + " extends " + id + ", which was not found.",
                    "What a rule set extends lies beside it or is shipped: " + String.join(", ", shipped()) + ".",
                    Nearest.remedy(id, shipped(), "Put the file beside it, or name a shipped one."));
            return Optional.empty();
        }
        Optional<RuleSetFile> read = found.get().read(faults);
        read.ifPresent(older -> {
            if (older.year() >= file.year()) {
                entry.report(
                        "policy.extends_later",
                        file.id() + " (" + file.year() + ") extends " + id + " (" + older.year() + ").",
                        "A rule set extends one of an earlier year.",
                        "Name an earlier rule set, or correct the year.");
            }
            if (older.part()) {
                entry.report(
                        "policy.extends_part",
                        file.id() + " extends " + id + ", which is a part.",
                        "Only a full rule set can be extended.",
                        "Name the last full rule set before it.");
            }
        });
        return read;
    }

    private static Optional<String> shippedText(String id) {
        return shipped().contains(id) ? resource(id + ENDING) : Optional.empty();
    }

    private static Optional<Found> shippedSource(String id) {
        return shippedText(id).map(text -> new Found(id + ENDING, text, true));
    }

    private static Optional<String> resource(String name) {
        try (InputStream stream = RuleSets.class.getResourceAsStream(FOLDER + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the file of a rule set by its id. */
    private interface Library {
        Optional<Found> find(String id);
    }

    /**
     * A file that was found.
     *
     * @param shipped whether it came with the program
     */
    private record Found(String file, String text, boolean shipped) {

        static Found given(String file, String text) {
            return new Found(file, text, false);
        }

        Optional<RuleSetFile> read(Faults faults) {
            Inspection inspection = new Inspection(file, faults);
            return shipped ? RuleSetFile.readShipped(text, inspection) : RuleSetFile.read(text, inspection);
        }
    }
}
