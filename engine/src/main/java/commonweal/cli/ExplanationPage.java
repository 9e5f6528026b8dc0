package commonweal.cli;

import commonweal.decisions.Decision;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.ReviewCase;
import commonweal.judgement.Trigger;
import commonweal.roster.Organisation;
import commonweal.run.Distance;
import commonweal.run.Explained;
import commonweal.run.LevelRow;
import commonweal.terms.Group;
import commonweal.terms.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The explanation of a level as a page in the terminal. */
final class ExplanationPage {

    private final Explained explained;
    private final Path folder;
    private final Screen screen;

    ExplanationPage(Explained explained, Path folder, Screen screen) {
        this.explained = explained;
        this.folder = folder;
        this.screen = screen;
    }

    void print(int depth) {
        headline();
        explained.unit().level().ifPresent(level -> {
            decided(level);
            elseTrue(level);
            howFar(level);
        });
        leastEarned();
        explained.unit().need().ifPresent(this::need);
        explained.unit().level().ifPresent(level -> why(level, depth));
    }

    private void headline() {
        Organisation organisation = explained.organisation();
        screen.line(screen.bold(organisation.code() + "  "
                + NamedOrganisation.described(organisation, explained.run().roster())));
        String policy = explained.run().rules().id();
        String level = explained
                .unit()
                .level()
                .map(result -> screen.bold(result.level().title())
                        + (result.text().isEmpty()
                                        || result.text().equals(result.level().title())
                                ? ""
                                : ", " + result.text()))
                .orElse("no level is determined for the state");
        screen.line(policy + ": " + level);
        explained.drift().ifPresent(drift -> screen.line(screen.yellow(Wrapped.lines("", drift))));
    }

    private void decided(LevelResult level) {
        screen.heading("What decided");
        if (level.decision().isPresent()) {
            Decision decision = level.decision().get();
            screen.line(Wrapped.lines(
                    "  ",
                    "A decision (" + decision.kind().code() + "): " + decision.inWords() + ", " + decision.citation()
                            + ". The computation alone gives "
                            + level.computed().title() + "."));
            return;
        }
        String settled = explained.row().map(LevelRow::decidedBy).orElse("");
        screen.line("  " + (settled.isEmpty() ? "Nothing holds that sets a level." : sentence(settled)));
        if (!level.triggers().isEmpty()) {
            screen.line(Wrapped.lines("  ", said(level.triggers().getFirst()) + "."));
        } else {
            screen.line(Wrapped.lines("  ", level.reason().sentence()));
        }
    }

    private static String said(Trigger trigger) {
        return (trigger.text().isEmpty() ? trigger.code() : trigger.text())
                + (trigger.detail().isEmpty() ? "" : " [" + trigger.detail() + "]");
    }

    private static String sentence(String settled) {
        return switch (settled) {
            case "numbers alone" -> "The numbers alone.";
            case "a given trigger" ->
                "A trigger that was given as holding; the numbers alone would not set this level.";
            case "a decision" -> "A decision about one of its schools.";
            default -> settled + ".";
        };
    }

    private void elseTrue(LevelResult level) {
        List<Trigger> others = level.triggers()
                .subList(Math.min(1, level.triggers().size()), level.triggers().size());
        screen.heading("What else is true");
        if (others.isEmpty()) {
            screen.line("  Nothing else that would set a level.");
        }
        for (Trigger trigger : others) {
            screen.line(Wrapped.lines("  ", trigger.level().title() + " by itself: " + said(trigger) + "."));
        }
    }

    private void howFar(LevelResult level) {
        Level computed = level.computed();
        if (!computed.classified()) {
            return;
        }
        if (computed == Level.ONE) {
            screen.heading("How far from the next level");
            screen.line("  Level 1 is the highest.");
            return;
        }
        screen.heading("How far from a better level than " + computed.title()
                + (level.decision().isPresent() ? ", which the computation gives" : ""));
        if (explained.distances().isEmpty()) {
            screen.line("  The data have no figure that says how far.");
        }
        for (Distance distance : explained.distances()) {
            screen.line(Wrapped.lines("  ", distance.sentence()));
        }
        if (level.decision().isPresent()) {
            screen.line("  The decision stands until an exit is decided, whatever the figures do.");
        }
    }

    private void leastEarned() {
        if (explained.leastEarned().isEmpty()) {
            return;
        }
        screen.heading("Where most points could be gained this year");
        Map<Group, List<String>> byGroup = new LinkedHashMap<>();
        for (IndicatorResult result : explained.leastEarned()) {
            byGroup.computeIfAbsent(result.group(), group -> new ArrayList<>())
                    .add(result.indicator().title() + " "
                            + result.award().points().orElseThrow()
                            + (result.award().rating().isEmpty()
                                    ? ""
                                    : " (" + result.award().rating() + ")"));
        }
        byGroup.forEach((group, results) ->
                screen.line(Wrapped.lines("  ", group.title() + ": " + String.join(", ", results) + ".")));
    }

    private void need(NeedResult need) {
        screen.heading("Special education");
        screen.line(Wrapped.lines("  ", need.reason().sentence()));
        for (ReviewCase review : explained.unit().reviews()) {
            screen.line(Wrapped.lines(
                    "  ",
                    "Review, " + review.kind().code().replace('_', ' ') + ": "
                            + review.status().code()
                            + review.ratio()
                                    .map(ratio -> " (risk ratio " + ratio.toPlainString() + ")")
                                    .orElse("")
                            + "."));
        }
    }

    private void why(LevelResult level, int depth) {
        screen.heading("Why, step by step");
        int hidden = ReasonTree.print(level.reason(), depth, screen);
        if (hidden > 0) {
            screen.line();
            screen.line(screen.dim(Wrapped.lines(
                    "",
                    Columns.count(hidden, "step") + " below are not shown. More: --depth " + (depth + 2)
                            + ", or one index alone: " + Invocation.name() + " explain --run "
                            + Invocation.typed(folder) + " "
                            + explained.organisation().code() + " --group high_needs")));
        }
    }
}
