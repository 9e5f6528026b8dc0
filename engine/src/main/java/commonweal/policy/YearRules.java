package commonweal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule set as it stands in one year. A full rule set states every clause; a part is silent on some. */
public final class YearRules {

    private final String ruleSet;
    private final int year;
    private final @Nullable Clause<?>[] clauses = new Clause<?>[ClauseKey.ALL.size()];

    /**
     * The rules of a year.
     *
     * @param ruleSet the rule set's id, for messages
     * @param year the year
     * @param clauses the clauses by their key; each clause's value must be of the key's kind
     */
    public YearRules(String ruleSet, int year, Map<ClauseKey<?>, Clause<?>> clauses) {
        clauses.forEach((key, clause) -> {
            if (!key.kind().isInstance(clause.value())) {
                throw new IllegalArgumentException(
                        key.name() + " must hold a " + key.kind().getSimpleName() + ", held " + clause.value());
            }
        });
        this.ruleSet = ruleSet;
        this.year = year;
        clauses.forEach((key, clause) -> this.clauses[key.index()] = clause);
    }

    /** The year these rules are of. */
    public int year() {
        return year;
    }

    /** Whether the rule set says anything on this in this year. */
    public boolean states(ClauseKey<?> key) {
        return clauses[key.index()] != null;
    }

    /** The clauses that the rule set states for this year, in the order of {@link ClauseKey#ALL}. */
    public List<Clause<?>> clauses() {
        List<Clause<?>> stated = new ArrayList<>();
        for (ClauseKey<?> key : ClauseKey.ALL) {
            Optional<? extends Clause<?>> clause = find(key);
            clause.ifPresent(stated::add);
        }
        return stated;
    }

    /** The clauses on which it is silent in this year, in the same order. */
    public List<ClauseKey<?>> silent() {
        return ClauseKey.ALL.stream().filter(key -> !states(key)).toList();
    }

    /** The clause, if the rule set states it for this year. */
    @SuppressWarnings("unchecked") // the constructor has checked each value against its key's kind
    public <T> Optional<Clause<T>> find(ClauseKey<T> key) {
        return Optional.ofNullable((Clause<T>) clauses[key.index()]);
    }

    /**
     * The clause.
     *
     * @throws IllegalStateException if the rule set is silent on it in this year
     */
    public <T> Clause<T> get(ClauseKey<T> key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(
                        ruleSet + " does not state " + key.name() + " for " + year + "; ask states() first"));
    }
}
