package commonweal.measuring.sql;

import commonweal.measuring.CountingRules;
import commonweal.measuring.OutcomeCount;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Counts a snapshot with SQL, apart from the columnar engine. The statements are files beside this class, one each, in the
 * order of {@link #STEPS}; they count and add whole numbers and divide nothing, and would run on PostgreSQL as they stand.
 *
 * @param limits what it may use
 */
public record SqlMeasuring(Limits limits) {

    /** The tables and views on the way from the records to the counts, each from those before. */
    private static final List<String> STEPS = List.of(
            "unit_above", "attribution", "membership", "score", "enrolled", "sitting", "science", "counted", "outcome");

    /**
     * What the count may use.
     *
     * @param threads how many threads, 1 or more
     * @param megabytes memory in MB (outside the Java heap); beyond it, it writes to the temporary folder
     * @param temporary a folder in which it makes a private one, and removes it
     */
    public record Limits(int threads, int megabytes, Path temporary) {

        /** Two threads, 1 GB and the system's temporary folder. */
        public static Limits usual() {
            return new Limits(2, 1000, Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /**
     * Counts a snapshot. The years are those from the first to the last that any of its files has, the units those of the
     * roster and the state.
     *
     * @param snapshot the folder
     * @param roster the schools and districts; a row of an organisation that is not in it counts nowhere
     * @param rules the rules
     * @throws IOException if the snapshot cannot be read or a statement fails; the message names which
     */
    public Tallies measure(Path snapshot, Roster roster, CountingRules rules) throws IOException {
        try (Scratch scratch = Scratch.open(limits)) {
            SnapshotViews.create(scratch, snapshot);
            scratch.seal(snapshot);
            int[] years = {1, 0};
            scratch.query("years", row -> {
                int first = row.getInt(1);
                if (!row.wasNull()) {
                    years[0] = first;
                    years[1] = row.getInt(2);
                }
            });
            PolicyTables.load(scratch, roster, rules, years[0], years[1]);
            for (String step : STEPS) {
                scratch.runFile(step);
            }
            Tallies tallies = empty(roster, years[0], years[1] - years[0] + 1);
            new TallyRows(tallies).read(scratch);
            return tallies;
        }
    }

    private static Tallies empty(Roster roster, int firstYear, int years) {
        TreeSet<OrgCode> units =
                new TreeSet<>(roster.all().stream().map(Organisation::code).toList());
        units.add(Tallies.STATE);
        List<OrgCode> state = List.of(Tallies.STATE);
        Tally<SubjectCount> subjects =
                new Tally<>(List.copyOf(units), firstYear, years, Tallies.SUBJECTS, SubjectCount.values());
        Tally<OutcomeCount> outcomes = new Tally<>(List.copyOf(units), firstYear, years, 1, OutcomeCount.values());
        Tally<SubjectCount> grades =
                new Tally<>(state, firstYear, years, Tallies.SUBJECTS * Tallies.GRADES, SubjectCount.values());
        subjects.fill(SubjectCount.GROWTH_MEDIAN_TWICE, Tally.NONE);
        grades.fill(SubjectCount.GROWTH_MEDIAN_TWICE, Tally.NONE);
        outcomes.fill(OutcomeCount.ACCESS_MEDIAN_TWICE, Tally.NONE);
        return new Tallies(subjects, outcomes, grades);
    }
}
