package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.decisions.Decisions;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.measures.Measures;
import commonweal.measures.MeasuresFile;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.roster.OrgCode;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A state small enough to be written into a test: one district, one elementary school and the figures of the example, as
 * the lines of the real files. Figures of the school leave year and code to be read: {@code 2012 all ela cpi 89.3 380}.
 */
final class TinyState {

    static final String DISTRICT = "00010000";
    static final String SCHOOL = "00010005";

    private static final Map<String, RuleSet> RULES = new ConcurrentHashMap<>();

    private final RuleSet rules;
    private String roster = """
            00010000,district,Example District,00010000,,,,,,,
            00010005,school,Example School,00010000,"K,01,02,03,04,05",Elementary School,,,,no,
            """;
    private String measures = "";
    private String decisions = "";
    private boolean statewide;

    private TinyState(RuleSet rules) {
        this.rules = rules;
    }

    static TinyState under(String policy) {
        return new TinyState(rules(policy));
    }

    static RuleSet rules(String policy) {
        return RULES.computeIfAbsent(policy, id -> {
            Faults faults = new Faults();
            RuleSet loaded = RuleSets.load(id, faults).orElse(null);
            assertThat(faults.all()).as("faults in " + id).isEmpty();
            assertThat(loaded).isNotNull();
            return loaded;
        });
    }

    /** The lines of the roster, without header. */
    TinyState roster(String lines) {
        this.roster = lines;
        return this;
    }

    /** The school's row with this grade list, type and so on: {@code grades,type,opened,closed,baseline_year,horace_mann}. */
    TinyState school(String fromGrades) {
        return roster("00010000,district,Example District,00010000,,,,,,,\n00010005,school,Example School,00010000,"
                + fromGrades + ",\n");
    }

    /** Figures of the school, one a line: year, group, subject ({@code -} for none), measure, value, n ({@code -} for none). */
    TinyState figures(String lines) {
        return figures(SCHOOL, lines);
    }

    /** Figures of an organisation, as for the school. */
    TinyState figures(String org, String lines) {
        measures += lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .map(cells -> String.join(
                                ",",
                                cells[0],
                                org,
                                cells[1],
                                blank(cells[2]),
                                cells[3],
                                value(cells[4]),
                                cells.length > 5 ? blank(cells[5]) : "",
                                status(cells[4]),
                                cells.length > 6 ? cells[6] : "")
                        + "\n")
                .collect(Collectors.joining());
        return this;
    }

    private static String blank(String cell) {
        return cell.equals("-") ? "" : cell;
    }

    private static String value(String cell) {
        return status(cell).isEmpty() ? blank(cell) : "";
    }

    private static String status(String cell) {
        return cell.equals("suppressed") || cell.equals("not_applicable") ? cell : "";
    }

    /** Lines of decisions.csv, without header. */
    TinyState decisions(String lines) {
        this.decisions = lines;
        return this;
    }

    TinyState statewide() {
        this.statewide = true;
        return this;
    }

    /** Judges; any error fails the test. */
    Judgement judge() {
        Faults faults = new Faults();
        Judgement judgement = judge(faults);
        assertThat(faults.haveErrors()).as(faults.all().toString()).isFalse();
        return judgement;
    }

    /** Judges and leaves the faults to the test. */
    Judgement judge(Faults faults) {
        return judging(faults).judge(faults);
    }

    /** The judge over what the files say. */
    Judge judging(Faults faults) {
        Roster read = RosterFile.read(
                bytes(
                        "org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes\n",
                        roster),
                new PolicyYears(rules).baselineYears(),
                faults);
        Measures figures = MeasuresFile.read(
                bytes("year,org,group,subject,measure,value,n,status,numerator\n", measures),
                read,
                new PolicyYears(rules),
                faults);
        Decisions decided = DecisionsFile.read(
                bytes("date,org,decision,level,authority,citation,reason\n", decisions), read, faults);
        Standings standings = statewide ? StatewideStandings.of(rules, read, figures) : Standings.NONE;
        return new Judge(rules, read, figures, decided, standings);
    }

    /** The school as the rules look at it. */
    Unit unitOfSchool() {
        Faults faults = new Faults();
        Unit unit = judging(faults).unit(new OrgCode(SCHOOL));
        assertThat(faults.haveErrors()).as(faults.all().toString()).isFalse();
        return unit;
    }

    /** Points and indexes of the school. */
    Indexes indexesOfSchool() {
        return Indexes.of(unitOfSchool());
    }

    private static byte[] bytes(String header, String lines) {
        return (header + lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The unit's judgement. */
    static UnitJudgement unit(Judgement judgement, String org) {
        return judgement.units().stream()
                .filter(unit -> unit.organisation().code().equals(new OrgCode(org)))
                .findFirst()
                .orElseThrow();
    }

    /** The school's level as one line: {@code 3 lowest_schools (computed 3)}. */
    String level() {
        return level(SCHOOL);
    }

    String level(String org) {
        LevelResult level = unit(judge(), org).level().orElseThrow();
        return level.level().code() + " " + level.code() + " (computed "
                + level.computed().code() + ")";
    }

    /** One indicator of the school as one line: {@code baseline 91.8 target 92.5 goal 95.9 change -2.5: 25 No Change}. */
    String indicator(int year, String group, String indicator) {
        IndicatorResult result = result(year, group, indicator);
        String target = result.target()
                .map(found -> "baseline " + found.baseline().toPlainString() + " target "
                        + found.target().toPlainString() + " goal "
                        + found.goal().toPlainString() + " ")
                .orElse("");
        String change = result.comparison()
                .map(before -> "change "
                        + result.value().orElseThrow().subtract(before.value()).toPlainString() + " ")
                .orElse("");
        return (target + change).strip() + ": " + points(result);
    }

    /** The points and their rating, or the reason why there are none: {@code 75 On Target}, {@code no_points.suppressed}. */
    String points(int year, String group, String indicator) {
        return points(result(year, group, indicator));
    }

    private static String points(IndicatorResult result) {
        return result.award()
                .points()
                .map(points -> (points + " " + result.award().rating()).strip())
                .orElse(result.award().rule());
    }

    private IndicatorResult result(int year, String group, String indicator) {
        List<IndicatorResult> results = unit(judge(), SCHOOL).indicators();
        return results.stream()
                .filter(one -> one.year() == year
                        && one.group() == Group.find(group).orElseThrow()
                        && one.indicator() == Indicator.find(indicator).orElseThrow())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + group + " " + indicator + " " + year));
    }

    /** The index row of the school as one line: {@code core 250 credit 100 of 5: annual 70, cumulative 81 (computed)}. */
    String index(int year, String group) {
        return unit(judge(), SCHOOL).indexes().stream()
                .filter(row ->
                        row.year() == year && row.group() == Group.find(group).orElseThrow())
                .findFirst()
                .map(row -> "core " + row.corePoints().map(String::valueOf).orElse("-") + " credit " + row.extraCredit()
                        + " of " + row.indicators() + ": annual "
                        + row.annualDisplayed().map(Object::toString).orElse("-") + ", cumulative "
                        + row.cumulative().map(Object::toString).orElse("-") + " ("
                        + row.status().code() + ")")
                .orElse("no row");
    }
}
