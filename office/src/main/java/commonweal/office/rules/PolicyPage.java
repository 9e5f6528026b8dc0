package commonweal.office.rules;

import commonweal.office.access.Requires;
import commonweal.office.rules.ClauseParts.Part;
import commonweal.office.site.Entry;
import commonweal.policy.Clause;
import commonweal.policy.ClauseKey;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSetDiff;
import commonweal.policy.RuleSetDiff.ClauseChange;
import commonweal.policy.Status;
import commonweal.policy.YearRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rules in force, or another rule set that comes with the program, as a page to read. */
@Controller
class PolicyPage {

    private static final int PLACE = 20;

    private final RuleBook book;
    private final ClauseParts parts;

    PolicyPage(RuleBook book, ClauseParts parts) {
        this.book = book;
        this.parts = parts;
    }

    @Bean
    static Entry rulesEntry() {
        return new Entry(Entry.Section.RULES, PLACE, "The rules", "/policy", "policy.view");
    }

    /**
     * Clauses that belong together.
     *
     * @param title what they are about
     * @param clauses those that the rule set states
     */
    record Chapter(String title, List<ClauseView> clauses) {}

    /**
     * How many clauses are known so well.
     *
     * @param code the status
     * @param words what it means
     * @param clauses how many have it
     */
    record Known(String code, String words, long clauses) {}

    /**
     * A clause that changed.
     *
     * @param key its key
     * @param title the clause in a few words
     * @param stated whether it is stated now
     * @param lines what changed in it, in words
     * @param citation where that comes from
     */
    record Change(String key, String title, boolean stated, List<String> lines, String citation) {}

    @GetMapping("/policy")
    @Requires("policy.view")
    String policy(
            @RequestParam(defaultValue = "") String policy,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        Optional<RuleSet> inForce = book.inForce();
        RuleSet rules = asked(policy, inForce)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such rule set"));
        if (year != null && (year < rules.firstYear() || year > rules.year())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "the rule set does not cover the year");
        }
        YearRules stated = year == null ? rules.rules() : rules.in(year);
        List<Chapter> chapters = chapters(stated);
        Optional<RuleSet> before = book.before(rules);
        model.addAttribute("rules", rules)
                .addAttribute("year", stated.year())
                .addAttribute(
                        "inForce",
                        inForce.map(RuleSet::id).filter(rules.id()::equals).isPresent())
                .addAttribute("shipped", RuleBook.shipped())
                .addAttribute("chapters", chapters)
                .addAttribute("known", known(stated))
                .addAttribute("doubtful", doubtful(chapters))
                .addAttribute(
                        "silent",
                        stated.silent().stream()
                                .map(ClauseKey::name)
                                .map(PolicyPage::words)
                                .toList())
                .addAttribute("before", before.map(RuleSet::id).orElse(null))
                .addAttribute(
                        "changes", before.map(older -> changes(older, rules)).orElse(List.of()));
        return "rules/policy";
    }

    private Optional<RuleSet> asked(String policy, Optional<RuleSet> inForce) {
        if (!policy.isEmpty()) {
            // A rule set of a run's own is known by no other name than that of the one in force.
            return inForce.filter(rules -> rules.id().equals(policy)).or(() -> book.shipped(policy));
        }
        return inForce.or(() -> book.shipped(RuleBook.shipped().getFirst()));
    }

    private List<Chapter> chapters(YearRules stated) {
        Map<String, Clause<?>> byKey =
                stated.clauses().stream().collect(Collectors.toMap(Clause::key, Function.identity()));
        List<Chapter> chapters = new ArrayList<>();
        for (Part part : parts.all()) {
            List<ClauseView> clauses = new ArrayList<>();
            part.clauses()
                    .forEach((key, sentence) -> Optional.ofNullable(byKey.get(key))
                            .ifPresent(clause -> clauses.add(ClauseView.of(clause, sentence))));
            if (!clauses.isEmpty()) {
                chapters.add(new Chapter(part.title(), clauses));
            }
        }
        return chapters;
    }

    private static List<Known> known(YearRules stated) {
        return Arrays.stream(Status.values())
                .map(status -> new Known(
                        status.code(),
                        switch (status) {
                            case CONFIRMED -> "A public source states the rule.";
                            case INFERRED -> "Read off published figures, which it reproduces.";
                            case UNVERIFIED ->
                                "No source was found. The value is a working default, and no result that rests on it may"
                                        + " be taken for the Commonwealth's.";
                        },
                        stated.clauses().stream()
                                .filter(clause -> clause.status() == status)
                                .count()))
                .toList();
    }

    private static List<ClauseView> doubtful(List<Chapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .filter(ClauseView::doubtful)
                .toList();
    }

    private static List<Change> changes(RuleSet older, RuleSet rules) {
        return RuleSetDiff.between(older, rules).clauses().stream()
                .map(PolicyPage::change)
                .toList();
    }

    private static Change change(ClauseChange change) {
        List<String> lines = new ArrayList<>();
        if (change.before().isEmpty()) {
            lines.add("Not stated before.");
        }
        if (change.after().isEmpty()) {
            lines.add("No longer stated.");
        } else {
            change.lines()
                    .forEach(line ->
                            lines.add(line.label() + ": " + line.words().replace("->", "\u2192") + from(line.since())));
        }
        change.before().filter(was -> change.after().isPresent()).ifPresent(was -> {
            Status is = change.after().orElseThrow();
            if (was != is) {
                lines.add("Status: " + was.code() + " \u2192 " + is.code() + from(change.since()));
            }
        });
        return new Change(change.key().name(), change.title(), change.after().isPresent(), lines, change.citation());
    }

    private static String from(Optional<Integer> year) {
        return year.map(first -> " (from " + first + ")").orElse("");
    }

    private static String words(String key) {
        return key.replace('_', ' ');
    }
}
