package commonweal.measuring.sql;

import commonweal.measuring.CountingRules;
import commonweal.measuring.CountingRules.YearCounting;
import commonweal.policy.AttributionRule;
import commonweal.policy.CountingRule;
import commonweal.policy.PerformanceLevelsRule.LevelBand;
import commonweal.policy.TestedGradesRule.HighSchoolScience;
import commonweal.records.Form;
import commonweal.records.RecordKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.terms.Coded;
import commonweal.terms.Group;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policy, the roster and the lists of the record files as small tables, so that no number stands in the SQL. */
final class PolicyTables {

    private static final List<String> TABLES = List.of(
            "organisation",
            "discipline",
            "race",
            "rule_year",
            "rule_points",
            "rule_alternate_points",
            "rule_band",
            "rule_tested",
            "rule_science_earlier",
            "rule_participates",
            "rule_first_year_participates",
            "rule_high_needs",
            "rule_judged",
            "rule_secondary",
            "rule_separate");

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    private PolicyTables() {
        TABLES.forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** Creates and fills all tables, with the rules of each year from the first to the last. */
    static void load(Scratch scratch, Roster roster, CountingRules rules, int firstYear, int lastYear)
            throws IOException {
        PolicyTables tables = new PolicyTables();
        tables.addRoster(roster);
        tables.addLists();
        for (int year = firstYear; year <= lastYear; year++) {
            tables.addYear(year, rules.in(year));
        }
        for (String table : TABLES) {
            scratch.runFile("tables/" + table);
            scratch.fill(table, tables.rows.getOrDefault(table, List.of()));
        }
    }

    private void add(String table, Object... row) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    private void addRoster(Roster roster) {
        for (Organisation one : roster.all()) {
            add(
                    "organisation",
                    one.code().code(),
                    one.district().code(),
                    one.kind().code());
        }
    }

    private void addLists() {
        List<String> disciplines = codes("discipline");
        for (int place = 0; place < disciplines.size(); place++) {
            add("discipline", disciplines.get(place), place);
        }
        add("race", "");
        codes("race").forEach(race -> add("race", race));
    }

    private static List<String> codes(String column) {
        RecordKind kind = RecordKind.RESULTS;
        return switch (kind.columns().get(kind.index(column)).form()) {
            case Form.Code code -> code.codes();
            default -> throw new IllegalStateException(column + " must hold codes");
        };
    }

    private void addYear(int year, YearCounting rules) {
        AttributionRule attribution = rules.attribution();
        CountingRule counting = rules.counting();
        HighSchoolScience science = rules.grades().highSchoolScience();
        add(
                "rule_year",
                year,
                yes(attribution.school()),
                yes(attribution.district()),
                yes(attribution.state()),
                yes(attribution.participation()),
                yes(counting.firstYearElInAchievement()),
                yes(counting.alternateInIndex()),
                yes(counting.alternateInShares()),
                counting.alternateLevel(),
                yes(counting.alternateInGrowth()),
                rules.groups().formerElYears(),
                science.countedIn());
        rules.cpi().points().forEach(band -> {
            add("rule_points", year, band.scaledFrom(), band.scaledTo(), band.points());
            add("rule_alternate_points", year, YearCounting.alternateCode(band), band.points());
        });
        List<LevelBand> bands = rules.levels().bands();
        for (int place = 0; place < bands.size(); place++) {
            LevelBand band = bands.get(place);
            add("rule_band", year, band.level(), place, band.from(), band.to());
        }
        rules.grades()
                .grades()
                .forEach((subject, grades) ->
                        grades.stream().distinct().forEach(grade -> add("rule_tested", year, subject.code(), grade)));
        for (int grade : science.earlier()) {
            add("rule_science_earlier", year, grade, science.countedIn() - grade);
        }
        addEach("rule_participates", year, counting.participates());
        addEach("rule_first_year_participates", year, counting.firstYearElParticipates());
        addEach("rule_high_needs", year, groupCodes(rules.groups().highNeeds()));
        addEach("rule_judged", year, groupCodes(rules.judged()));
        addEach("rule_secondary", year, rules.rates().secondaryGrades());
        addEach("rule_separate", year, rules.rates().separatePlacements());
    }

    private static List<String> groupCodes(Collection<Group> groups) {
        return groups.stream().map(Coded::code).toList();
    }

    /** A row for each; what a list names twice counts once. */
    private void addEach(String table, int year, Collection<?> values) {
        values.stream().distinct().forEach(value -> add(table, year, value));
    }

    private static int yes(boolean answer) {
        return answer ? 1 : 0;
    }
}
