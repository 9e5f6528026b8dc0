package commonweal.measuring;

import commonweal.policy.CountingRule;
import commonweal.policy.StudentGroupsRule;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Rules at random, of two years that differ. The same seed gives the same rules. */
public final class RandomRules {

    private static final List<String> PARTICIPATION = List.of("tested", "absent", "medically_excused", "access_only");
    private static final List<String> LEVELS =
            List.of("warning_failing", "needs_improvement", "proficient", "advanced");

    private final Random random;

    private RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** The rules of a seed. */
    public static CountingRules of(long seed) {
        RandomRules made = new RandomRules(seed);
        return new CountingRules(new TreeMap<>(
                Map.of(2011, made.rules().year(), 2012, made.rules().year())));
    }

    private TinyRules rules() {
        TinyRules rules = TinyRules.usual()
                .attribution(yes(), yes(), yes(), random.nextInt(4) == 0)
                .groups(new StudentGroupsRule(some(List.of(Group.values())), random.nextInt(4)))
                .counting(new CountingRule(
                        some(PARTICIPATION),
                        some(PARTICIPATION),
                        yes(),
                        yes(),
                        yes(),
                        LEVELS.get(random.nextInt(LEVELS.size())),
                        yes()))
                .tested(yes() ? List.of(3, 4, 5, 6, 7, 8, 10) : List.of(0, 1, 2, 5, 9, 10, 11))
                .science(
                        10,
                        List.of(List.of(9), List.of(8, 9), List.<Integer>of()).get(random.nextInt(3)));
        if (yes()) {
            List<Group> judged = new ArrayList<>(some(Arrays.asList(Group.values())));
            judged.add(0, Group.ALL);
            rules.judged(judged.stream().distinct().toArray(Group[]::new));
        }
        return yes() ? rules.cpi(0, 10, 20, 30, 40) : rules;
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private <T> List<T> some(List<T> of) {
        List<T> mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, random.nextInt(mixed.size() + 1)));
    }
}
