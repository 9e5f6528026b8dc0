package commonweal.run;

import commonweal.files.ContentHash;
import commonweal.policy.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run rests on and what came of it, by content hash: no path, no time and no name of a person, so that the same
 * inputs, policy and engine give the same manifest anywhere.
 *
 * @param engine the version of the engine
 * @param policy the rule set
 * @param synthetic whether it rests on students who do not exist
 * @param records what the student records were, if it was made from records
 * @param statewide whether percentiles were computed from the whole state
 * @param inputs the input files by name
 * @param schools how many schools are in each level
 * @param districts how many districts
 * @param candidates how many schools a designation could be made of
 * @param warnings how many warnings of each code
 * @param outputs the written files by name
 */
public record Manifest(
        String engine,
        Policy policy,
        boolean synthetic,
        Optional<RecordsOfRun> records,
        boolean statewide,
        SortedMap<String, Content> inputs,
        LevelCounts schools,
        LevelCounts districts,
        int candidates,
        SortedMap<String, Integer> warnings,
        SortedMap<String, Content> outputs) {

    /** The form of the folder; a reader refuses one that it does not know. */
    public static final int FORMAT = 1;

    public Manifest {
        inputs = new TreeMap<>(inputs);
        warnings = new TreeMap<>(warnings);
        outputs = new TreeMap<>(outputs);
    }

    /**
     * A file by its content.
     *
     * @param hash its hash; of the archive of inputs, the hash of what is in it
     * @param rows how many rows it has, -1 if it is not a table
     */
    public record Content(String hash, int rows) {}

    /**
     * The rule set by its content.
     *
     * @param id its id
     * @param year its year
     * @param hash of a line for each file: its hash, two spaces, its id
     * @param files hash of each file it was read from, own file last
     */
    public record Policy(String id, int year, String hash, List<PolicyFile> files) {

        public Policy {
            files = List.copyOf(files);
        }

        /** The rule set with its hashes. */
        public static Policy of(RuleSet rules) {
            List<PolicyFile> files = rules.source().stream()
                    .map(source -> new PolicyFile(source.id(), hash(source.text())))
                    .toList();
            StringBuilder lines = new StringBuilder();
            files.forEach(file ->
                    lines.append(file.hash()).append("  ").append(file.id()).append('\n'));
            return new Policy(rules.id(), rules.year(), hash(lines.toString()), files);
        }

        private static String hash(String text) {
            return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A file of a rule set by its content. */
    public record PolicyFile(String id, String hash) {}
}
