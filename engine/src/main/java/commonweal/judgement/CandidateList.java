package commonweal.judgement;

import static commonweal.policy.ClauseKey.DESIGNATION;

import commonweal.policy.Clause;
import commonweal.policy.DesignationRule;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The schools from which the Commissioner could designate: those eligible by percentile, the lowest achieving first, of
 * equals the one that improved least. A list to choose from, never a choice.
 */
final class CandidateList {

    private CandidateList() {}

    /** A school that may be on the list. */
    record Entry(Unit unit, Indexes indexes, LevelResult level, boolean designated) {

        Optional<BigDecimal> improvement() {
            return Optional.ofNullable(indexes.cumulative().get(Group.ALL)).flatMap(CumulativeIndex::inUse);
        }
    }

    static List<Candidate> of(List<Entry> schools) {
        List<Candidate> eligible = new ArrayList<>();
        for (Entry school : schools) {
            Optional<Clause<DesignationRule>> clause =
                    school.unit().in(school.unit().year()).find(DESIGNATION);
            boolean excluded = school.unit().organisation().horaceMann().orElse(false);
            Optional<Integer> percentile =
                    LowestPerforming.schoolPercentile(school.unit()).map(LowestPerforming.InUse::percentile);
            if (clause.isEmpty() || excluded || percentile.isEmpty()) {
                continue;
            }
            int line = clause.get().value().schoolEligiblePercentile();
            if (percentile.get() <= line) {
                eligible.add(candidate(school, percentile.get(), line));
            }
        }
        return ranked(eligible);
    }

    private static Candidate candidate(Entry school, int percentile, int line) {
        OrgCode code = school.unit().organisation().code();
        Level level = school.level().level();
        return new Candidate(0, code, percentile, line - percentile, school.improvement(), level, school.designated());
    }

    private static List<Candidate> ranked(List<Candidate> eligible) {
        Comparator<Candidate> lowest = Comparator.comparingInt(Candidate::percentile)
                .thenComparing(
                        candidate -> candidate.improvement().orElse(null),
                        Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));
        List<Candidate> sorted =
                eligible.stream().sorted(lowest.thenComparing(Candidate::org)).toList();
        List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Candidate one = sorted.get(i);
            boolean tied = i > 0 && lowest.compare(sorted.get(i - 1), one) == 0;
            int rank = tied ? ranked.getLast().rank() : i + 1;
            ranked.add(new Candidate(
                    rank, one.org(), one.percentile(), one.margin(), one.improvement(), one.level(), one.designated()));
        }
        return ranked;
    }
}
