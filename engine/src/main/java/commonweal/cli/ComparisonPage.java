package commonweal.cli;

import commonweal.files.Json;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.run.Comparison;
import commonweal.run.Comparison.Disagreement;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.List;

/** A comparison with a published list, for a person or as JSON. */
final class ComparisonPage {

    private final Comparison comparison;
    private final Roster roster;

    ComparisonPage(Comparison comparison, Roster roster) {
        this.comparison = comparison;
        this.roster = roster;
    }

    void print(Screen screen) {
        summary(screen);
        table(OrgKind.SCHOOL, "schools", screen);
        table(OrgKind.DISTRICT, "districts", screen);
        list(screen);
        missing(screen, "In the run, not in the list", comparison.onlyHere());
        missing(screen, "In the list, not in the run", comparison.onlyThere());
    }

    /** The one line that says how well they agree. */
    void summary(Screen screen) {
        int schools = comparison.both(OrgKind.SCHOOL);
        int districts = comparison.both(OrgKind.DISTRICT);
        int sameLevel = comparison.sameLevel(OrgKind.SCHOOL) + comparison.sameLevel(OrgKind.DISTRICT);
        screen.line(screen.bold(Columns.count(comparison.sameLevel(OrgKind.SCHOOL)) + " of "
                + Columns.count(schools, "school") + " and "
                + Columns.count(comparison.sameLevel(OrgKind.DISTRICT)) + " of "
                + Columns.count(districts, "district") + " have the published level."));
        screen.line("Of these, " + Columns.count(comparison.sameReason()) + " also print the published reason, "
                + Columns.count(sameLevel - comparison.sameReason()) + " another one.");
    }

    private void table(OrgKind kind, String name, Screen screen) {
        if (comparison.both(kind) == 0) {
            return;
        }
        screen.heading("Levels of " + name + ": computed down, published across");
        List<String> header = new ArrayList<>(List.of(""));
        for (Level level : Level.values()) {
            header.add(level.title());
        }
        Columns table = new Columns().row(header);
        for (Level here : Level.values()) {
            List<String> row = new ArrayList<>(List.of(here.title()));
            for (Level there : Level.values()) {
                int count = comparison.count(kind, here, there);
                row.add(count == 0 ? "." : Columns.count(count));
            }
            table.row(row);
        }
        table.lines(2).forEach(screen::line);
    }

    private void list(Screen screen) {
        if (comparison.disagreements().isEmpty()) {
            return;
        }
        screen.heading(
                "Disagreements (" + Columns.count(comparison.disagreements().size()) + ")");
        for (Disagreement one : comparison.disagreements()) {
            screen.line("  " + named(one.ours().org()));
            screen.line(Wrapped.lines(
                    "    here   ",
                    said(one.ours().level(), one.ours().reason())
                            + (one.ours().allReasons().isEmpty()
                                    ? ""
                                    : "  {" + one.ours().allReasons() + "}")));
            screen.line(Wrapped.lines(
                    "    there  ", said(one.theirs().level(), one.theirs().reason())));
        }
    }

    private static String said(Level level, String reason) {
        return level.title() + (reason.isEmpty() || reason.equals(level.title()) ? "" : ", " + reason);
    }

    private String named(OrgCode org) {
        return org + "  " + roster.find(org).map(Organisation::name).orElse("");
    }

    private void missing(Screen screen, String heading, List<OrgCode> orgs) {
        if (orgs.isEmpty()) {
            return;
        }
        screen.heading(heading + " (" + Columns.count(orgs.size()) + ")");
        orgs.forEach(org -> screen.line(("  " + named(org)).stripTrailing()));
    }

    Json json() {
        return Json.object()
                .with("schools", counts(OrgKind.SCHOOL))
                .with("districts", counts(OrgKind.DISTRICT))
                .with("same_level_and_reason", comparison.sameReason())
                .with("disagreements", Json.array(comparison.disagreements(), this::json))
                .with("only_in_run", Json.array(comparison.onlyHere(), org -> Json.of(org.code())))
                .with("only_in_list", Json.array(comparison.onlyThere(), org -> Json.of(org.code())))
                .done();
    }

    private Json counts(OrgKind kind) {
        Json.Members rows = Json.object();
        for (Level here : Level.values()) {
            Json.Members row = Json.object();
            for (Level there : Level.values()) {
                row.with(there.code(), comparison.count(kind, here, there));
            }
            rows.with(here.code(), row.done());
        }
        return Json.object()
                .with("in_both", comparison.both(kind))
                .with("same_level", comparison.sameLevel(kind))
                .with("computed_by_published", rows.done())
                .done();
    }

    private Json json(Disagreement one) {
        return Json.object()
                .with("org", one.ours().org().code())
                .with("kind", one.ours().kind().code())
                .with(
                        "name",
                        roster.find(one.ours().org()).map(Organisation::name).orElse(""))
                .with("differs_in", one.inLevel() ? "level" : "reason")
                .with("level", one.ours().level().code())
                .with("reason", one.ours().reason())
                .with("published_level", one.theirs().level().code())
                .with("published_reason", one.theirs().reason())
                .with("all_reasons", one.ours().allReasons())
                .done();
    }
}
