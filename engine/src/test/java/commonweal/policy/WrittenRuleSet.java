package commonweal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Rule-set files written into a test: a part needs only the clause that the test is about. */
final class WrittenRuleSet {

    /** Head of a part that covers 2011 and 2012. */
    static final String HEAD = """
            rule_set: test/2012
            title: Written for a test
            year: 2012
            first_year: 2011
            part: true
            examples:
              - {name: x, kind: growth, year: 2012, source: made up, given: {median: 50}, expect: {points: 50}}
            clauses:
            """;

    /** A clause without fault. */
    static final String SIZES = """
              minimum_size:
                title: Least number of students
                citation: made up
                status: confirmed
                years: {from: 2011}
                value: {all_students: 20, subgroup: 30}
            """;

    private final Faults faults = new Faults();
    private final java.util.Optional<RuleSet> rules;

    private WrittenRuleSet(Path file) {
        this.rules = RuleSets.load(file.toString(), faults);
    }

    /** Loads this text as {@code 2012.yaml} in the folder. */
    static WrittenRuleSet load(Path folder, String text) {
        return load(folder, "2012.yaml", text);
    }

    static WrittenRuleSet load(Path folder, String name, String text) {
        return new WrittenRuleSet(write(folder, name, text));
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes and lines of all faults: {@code policy.unknown_key 15}. */
    List<String> faults() {
        return faults.all().stream()
                .map(fault -> fault.code() + " " + fault.place().line())
                .toList();
    }

    /** The three sentences of the only fault. */
    String sentences() {
        assertThat(faults.all()).hasSize(1);
        Fault fault = faults.all().getFirst();
        return fault.wrong() + " " + fault.rule() + " " + fault.remedy();
    }

    /** The key of the only fault. */
    String key() {
        assertThat(faults.all()).hasSize(1);
        return faults.all().getFirst().place().column().orElse("");
    }

    boolean refused() {
        return rules.isEmpty();
    }

    RuleSet rules() {
        assertThat(faults.all().stream().map(Fault::wrong).collect(Collectors.joining("\n")))
                .isEmpty();
        return rules.orElseThrow();
    }
}
