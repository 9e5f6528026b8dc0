package commonweal.office.rules;

import commonweal.faults.Faults;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.run.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The rule sets: those that come with the program, and the one in force, by which the newest results that may be shown were
 * judged. A run may have been made with a rule set of its own; then that is in force.
 */
@Component
class RuleBook {

    private final Showing showing;
    private final Runs runs;
    private final Map<String, RuleSet> read = new ConcurrentHashMap<>();

    RuleBook(Showing showing, Runs runs) {
        this.showing = showing;
        this.runs = runs;
    }

    /** The rule set in force; none if there are no results to show. */
    Optional<RuleSet> inForce() {
        return showing.ofAll().stream().findFirst().map(shown -> of(shown.run()));
    }

    private RuleSet of(RunFacts run) {
        return shipped(run.policy())
                .filter(rules -> Manifest.Policy.of(rules).hash().equals(run.policyHash()))
                .orElseGet(() -> runs.open(run).run().rules());
    }

    /** The ids of those that come with the program, in their order. */
    static List<String> shipped() {
        return RuleSets.shipped();
    }

    /** One that comes with the program; a file on this machine is never read. */
    Optional<RuleSet> shipped(String id) {
        if (!shipped().contains(id)) {
            return Optional.empty();
        }
        return Optional.of(
                read.computeIfAbsent(id, one -> RuleSets.load(one, new Faults()).orElseThrow()));
    }

    /** The one of the year before, which a rule set takes over what it does not state from; none if it is the first. */
    Optional<RuleSet> before(RuleSet rules) {
        List<RuleSet.SourceFile> files = rules.source();
        if (files.size() < 2) {
            return Optional.empty();
        }
        List<RuleSet.SourceFile> older = files.subList(0, files.size() - 1);
        return RuleSets.load(older, new Faults());
    }
}
