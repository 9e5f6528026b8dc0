package commonweal.office.duties;

import commonweal.office.duties.ChartAction.About;
import commonweal.office.duties.ChartAction.DueRule;
import commonweal.office.duties.ChartAction.Kind;
import commonweal.office.duties.ChartAction.Side;
import commonweal.policy.Status;
import commonweal.terms.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a chart, and refuses a faulty one with all its faults at once. */
final class ChartFile {

    static final String NAME = "framework-chart.yaml";

    private static final Set<String> TOP = Set.of("chart", "dated", "citation", "known_until", "known_note", "actions");

    private final Set<String> roles;
    private final List<String> faults = new ArrayList<>();

    private ChartFile(Set<String> roles) {
        this.roles = roles;
    }

    /** The chart that comes with the program. */
    static FrameworkChart shipped(Set<String> roles) {
        try (InputStream file = Objects.requireNonNull(ChartFile.class.getResourceAsStream(NAME))) {
            return read(file, roles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one.
     *
     * @param roles the roles that may answer for something
     * @throws FaultyChart if anything is wrong with it
     */
    static FrameworkChart read(InputStream yaml, Set<String> roles) {
        ChartFile file = new ChartFile(roles);
        JsonNode top;
        try {
            top = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(yaml);
        } catch (JacksonException e) {
            throw new FaultyChart(NAME, List.of("It is not YAML: " + e.getOriginalMessage()));
        }
        FrameworkChart chart = file.chart(new ChartEntry(top, "the chart", file.faults));
        if (!file.faults.isEmpty()) {
            throw new FaultyChart(NAME, file.faults);
        }
        return chart;
    }

    private FrameworkChart chart(ChartEntry top) {
        top.only(TOP);
        List<ChartAction> actions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ChartEntry entry : top.entries("actions", "action")) {
            ChartAction action = action(entry);
            if (!ids.add(action.id())) {
                faults.add("action " + action.id() + " is there twice; duties keep the id, so each has its own.");
            }
            actions.add(action);
        }
        if (actions.isEmpty()) {
            faults.add("the chart has no actions; at least one is needed.");
        }
        return new FrameworkChart(
                top.text("chart"),
                top.text("dated"),
                top.text("citation"),
                top.year("known_until"),
                top.text("known_note"),
                actions);
    }

    private static final Set<String> KEYS = Set.of(
            "id",
            "first_year",
            "last_year",
            "levels",
            "whose",
            "on",
            "schools",
            "only",
            "review",
            "kind",
            "short",
            "words",
            "plain",
            "citation",
            "status",
            "note",
            "owner",
            "shown_by",
            "again",
            "tracked",
            "not_tracked",
            "due");

    private ChartAction action(ChartEntry entry) {
        entry.only(KEYS);
        int first = entry.year("first_year");
        Integer last = entry.has("last_year") ? entry.year("last_year") : null;
        if (last != null && last < first) {
            entry.fault("last_year " + last + " is before first_year " + first);
        }
        About on = entry.oneOf("on", About.values(), About.DISTRICT);
        boolean tracked = entry.truth("tracked");
        Status status = status(entry);
        String owner = entry.text("owner");
        if (!owner.isEmpty() && !roles.contains(owner)) {
            entry.fault("owner “" + owner + "” is no role of access.yaml");
        }
        return new ChartAction(
                entry.text("id"),
                first,
                last,
                levels(entry, "levels", true),
                entry.oneOf("whose", Side.values(), Side.STATE),
                on,
                levels(entry, "schools", on == About.SCHOOL),
                entry.onlyIf("only", "board_or_plan"),
                entry.textIf("review", on == About.REVIEW),
                entry.oneOf("kind", Kind.values(), Kind.ACCOUNTABILITY),
                entry.text("short"),
                entry.text("words"),
                entry.text("plain"),
                entry.text("citation"),
                status,
                entry.textIf("note", status != Status.CONFIRMED),
                owner,
                entry.text("shown_by"),
                entry.word("again", "each_year", "once"),
                entry.textIf("not_tracked", !tracked),
                due(entry.entry("due")));
    }

    private static Status status(ChartEntry entry) {
        return entry.oneOf("status", Status.values(), Status.UNVERIFIED);
    }

    private static Set<String> levels(ChartEntry entry, String key, boolean needed) {
        Set<String> levels = entry.words(key, needed);
        for (String level : levels) {
            if (Level.find(level).filter(Level::classified).isEmpty()) {
                entry.fault(key + " has “" + level + "”; a level is 1, 2, 3, 4 or 5");
            }
        }
        return levels;
    }

    private static DueRule due(ChartEntry due) {
        due.only(Set.of("none", "next", "citation", "status", "note"));
        if (due.has("none") == due.has("next")) {
            due.fault("either none: true or next: \"MM-DD\" must be there");
            return DueRule.NONE;
        }
        if (due.has("none")) {
            if (!due.truth("none")) {
                due.fault("none can be true only");
            }
            return DueRule.NONE;
        }
        Status status = status(due);
        String text = due.text("next");
        try {
            return new DueRule(
                    MonthDay.parse("--" + text),
                    due.text("citation"),
                    status,
                    due.textIf("note", status != Status.CONFIRMED));
        } catch (DateTimeParseException e) {
            due.fault("next is “" + text + "”; it must be a month and a day of it, such as \"07-01\"");
            return DueRule.NONE;
        }
    }
}
