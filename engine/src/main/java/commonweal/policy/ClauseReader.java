package commonweal.policy;

import commonweal.terms.Coded;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the statements of one clause. */
final class ClauseReader {

    private static final Set<ClauseKey<?>> ROUNDED = Set.of(
            ClauseKey.COMPOSITE_PERFORMANCE_INDEX,
            ClauseKey.TARGETS,
            ClauseKey.DROPOUT,
            ClauseKey.INDEX,
            ClauseKey.PARTICIPATION,
            ClauseKey.DESIGNATION);
    /** How far keys lie inside one another; a mapping that contains itself by an alias goes no deeper either. */
    private static final int DEEPEST = 4;

    private static final Rounding PLACEHOLDER = new Rounding(0, RoundingMode.HALF_UP);

    private ClauseReader() {}

    /** The statements of a clause: one mapping, or a list of them with years that do not meet. */
    static List<Statement> statements(ClauseKey<?> key, Entry entry, String ruleSet) {
        List<Statement> read = new ArrayList<>();
        for (Entry one : entry.isList() ? entry.list() : List.of(entry)) {
            statement(key, one, ruleSet).ifPresent(read::add);
        }
        return read;
    }

    private static Optional<Statement> statement(ClauseKey<?> key, Entry entry, String ruleSet) {
        int before = entry.inspection().count();
        Mapping keys = entry.mapping();
        String title = keys.need("title").text();
        String citation = keys.need(
                        "citation",
                        "policy.missing_citation",
                        "Every clause says where it comes from: the statute, the regulation or the published page.",
                        "Add citation: with the source; for a working default say that no source was found.")
                .text();
        Status status = keys.need(
                        "status",
                        "policy.missing_status",
                        "Every clause says how well it is known: confirmed, inferred or unverified.",
                        "Add status: with one of the three.")
                .term(Status.values());
        Mapping years = keys.need(
                        "years",
                        "policy.missing_years",
                        "Every clause says from which year it holds.",
                        "Add years: {from: YEAR}, and to: where it ends.")
                .mapping();
        int from = years.need("from").year();
        Optional<Integer> to = years.find("to").map(Entry::year);
        years.done();
        Optional<Entry> roundingEntry = keys.find("rounding");
        Rounding rounding = PLACEHOLDER;
        if (ROUNDED.contains(key)) {
            rounding = rounding(keys.need(
                    "rounding",
                    "policy.missing_key",
                    "A clause whose result is rounded says how.",
                    "Add rounding: {decimals: 1, mode: half_up}, or what the source says."));
        } else {
            roundingEntry.ifPresent(found -> found.report(
                    "policy.unknown_key",
                    "The key rounding is not known here.",
                    "Nothing is rounded by " + key.name() + ".",
                    "Delete it."));
        }
        Object value = value(key, keys.need("value"), status, rounding);
        Map<String, Status> parts = partStatuses(keys, status);
        Optional<String> unit = keys.find("unit").map(Entry::text);
        Optional<String> note = keys.find("note").map(Entry::text);
        keys.done();
        if (to.isPresent() && to.get() < from) {
            years.owner()
                    .report(
                            "policy.years_backwards",
                            "The years of " + key.name() + " go from " + from + " to " + to.get() + ".",
                            "The last year is not before the first.",
                            "Correct the years.");
        }
        if (entry.inspection().count() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Statement(key, title, value, from, to, citation, status, parts, unit, note, ruleSet, entry));
    }

    private static Map<String, Status> partStatuses(Mapping keys, Status status) {
        Map<String, Status> parts = new LinkedHashMap<>();
        Set<String> known = new java.util.TreeSet<>();
        keys.find("value").ifPresent(value -> addPaths(value, "", known));
        keys.find("rounding").ifPresent(rounding -> known.add("rounding"));
        keys.find("part_status").ifPresent(entry -> {
            for (Map.Entry<String, Entry> line : entry.mapping().all().entrySet()) {
                if (!known.contains(line.getKey())) {
                    line.getValue()
                            .report(
                                    "policy.unknown_key",
                                    "part_status names " + line.getKey() + ", which the clause has not.",
                                    "Its keys are keys of the clause's value, or rounding.",
                                    Nearest.remedy(
                                            line.getKey(), known, "Use one of " + String.join(", ", known) + "."));
                }
                parts.put(line.getKey(), BandReader.weaker(line.getValue(), status));
            }
        });
        return parts;
    }

    /** The keys of the mappings inside, with dots: {@code access}, {@code access.target}. */
    private static void addPaths(Entry entry, String prefix, Set<String> paths) {
        if (entry.isMapping() && prefix.chars().filter(one -> one == '.').count() < DEEPEST) {
            entry.mapping().all().forEach((key, inner) -> {
                paths.add(prefix + key);
                addPaths(inner, prefix + key + ".", paths);
            });
        }
    }

    /** Reads {@code {decimals: 1, mode: half_up}}. */
    static Rounding rounding(Entry entry) {
        Mapping keys = entry.mapping();
        Rounding rounding = new Rounding(
                keys.need("decimals").whole(0),
                keys.need("mode").term(Direction.values()).mode());
        keys.done();
        return rounding;
    }

    private static Object value(ClauseKey<?> key, Entry value, Status status, Rounding rounding) {
        return switch (key.name()) {
            case "composite_performance_index" -> PointRules.cpi(value, rounding);
            case "performance_levels" -> CountingRules.performanceLevels(value);
            case "tested_grades" -> CountingRules.testedGrades(value);
            case "attribution" -> CountingRules.attribution(value);
            case "counting" -> CountingRules.counting(value);
            case "student_groups" -> CountingRules.studentGroups(value);
            case "measured_rates" -> CountingRules.measuredRates(value);
            case "plausibility" -> CountingRules.plausibility(value);
            case "groups" -> LevelRules.groups(value);
            case "minimum_size" -> LevelRules.minimumSize(value);
            case "targets" -> PointRules.targets(value, rounding);
            case "comparison_years" -> value.whole(1);
            case "gap_narrowing" -> PointRules.gapNarrowing(value);
            case "growth" -> PointRules.growth(value, status);
            case "graduation" -> PointRules.graduation(value, status);
            case "dropout" -> PointRules.dropout(value, status, rounding);
            case "extra_credit" -> PointRules.extraCredit(value);
            case "progress_and_performance_index" -> PointRules.index(value, rounding);
            case "school_types" -> LevelRules.schoolTypes(value);
            case "percentiles" -> LevelRules.percentiles(value);
            case "lowest_performing" -> LevelRules.lowestPerforming(value);
            case "participation" -> LevelRules.participation(value, rounding);
            case "persistently_low_graduation" -> LevelRules.lowGraduation(value);
            case "designation" -> LevelRules.designation(value, rounding);
            case "authority" -> LevelRules.authority(value);
            case "hold_harmless" -> LevelRules.holdHarmless(value);
            case "special_education" -> LevelRules.specialEducation(value);
            case "level_3_reviews" -> LevelRules.reviews(value);
            case "wording" -> LevelRules.wording(value);
            default -> throw new IllegalStateException("no reader for the clause " + key.name());
        };
    }

    /** The directions of rounding, by their words in the file. */
    private enum Direction implements Coded {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN),
        HALF_DOWN(RoundingMode.HALF_DOWN),
        UP(RoundingMode.UP),
        DOWN(RoundingMode.DOWN),
        CEILING(RoundingMode.CEILING),
        FLOOR(RoundingMode.FLOOR);

        private final RoundingMode mode;

        Direction(RoundingMode mode) {
            this.mode = mode;
        }

        RoundingMode mode() {
            return mode;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
