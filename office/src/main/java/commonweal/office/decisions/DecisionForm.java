package commonweal.office.decisions;

import static commonweal.policy.ClauseKey.AUTHORITY;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.faults.Place;
import commonweal.office.site.Written;
import commonweal.policy.AuthorityRule.Powers;
import commonweal.roster.OrgCode;
import commonweal.run.Run;
import commonweal.terms.Level;
import commonweal.terms.Need;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as it is typed in.
 *
 * @param organisation code of the school or district
 * @param kind code of what is decided
 * @param level the level or category
 * @param date the day it was decided, as 2013-10-15
 * @param citation under what authority
 * @param reason why
 */
public record DecisionForm(
        String organisation, String kind, String level, String date, String citation, String reason) {

    static final int LONGEST_CITATION = 300;
    static final int LONGEST_REASON = 1000;

    private static final Place PLACE = Place.file("what is typed in");

    public DecisionForm {
        organisation = organisation.strip();
        level = level.strip();
        date = date.strip();
        citation = oneLine(citation);
        reason = oneLine(reason);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * A level that can be named.
     *
     * @param code its code
     * @param label its words
     */
    public record Choice(String code, String label) {}

    /** The levels that a kind of decision can name by the policy; a category is named by its own code, not by a level's. */
    static List<Choice> levels(String kind, Run run) {
        boolean need = kind.equals(DecisionKind.SPECIAL_EDUCATION.code());
        List<Choice> levels = new ArrayList<>();
        for (String code : allowed(kind, run)) {
            boolean named =
                    need ? Need.find(code).isPresent() : Level.find(code).isPresent();
            if (named && !kind.equals(DecisionKind.EXIT.code())) {
                levels.add(new Choice(code, Words.level(code)));
            }
        }
        return levels;
    }

    private static List<String> allowed(String kind, Run run) {
        return run.rules()
                .rules()
                .find(AUTHORITY)
                .flatMap(clause ->
                        Optional.ofNullable(clause.value().byDecision().get(kind)))
                .map(Powers::levels)
                .orElse(List.of());
    }

    /** What is wrong with it, by field, all at once. */
    Map<String, String> faults(Run run, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        List<Choice> levels = levels(kind, run);
        if (!levels.isEmpty() && levels.stream().noneMatch(one -> one.code().equals(level))) {
            faults.put("level", "Choose what is decided.");
        }
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            faults.put("date", "Give the day it was decided, as 2013-10-15.");
        } else if (day.get().isAfter(today)) {
            faults.put(
                    "date",
                    "This day has not come yet; today is " + Written.date(today)
                            + ". A decision is recorded when it has been taken.");
        }
        if (citation.isEmpty()) {
            faults.put("citation", "Name what the decision rests on: the law, the list, the vote.");
        } else if (citation.length() > LONGEST_CITATION) {
            faults.put("citation", "At most " + LONGEST_CITATION + " characters; these are " + citation.length() + ".");
        }
        if (reason.isEmpty()) {
            faults.put("reason", "Say why, in the words of whoever decided.");
        } else if (reason.length() > LONGEST_REASON) {
            faults.put("reason", "At most " + LONGEST_REASON + " characters; these are " + reason.length() + ".");
        }
        return faults;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The decision; only of a form without faults. */
    Decision decision(Authority authority, Run run) {
        return new Decision(
                day().orElseThrow(),
                new OrgCode(organisation),
                DecisionKind.find(kind).orElseThrow(),
                levels(kind, run).isEmpty() ? "" : level,
                authority,
                citation,
                reason,
                PLACE);
    }
}
