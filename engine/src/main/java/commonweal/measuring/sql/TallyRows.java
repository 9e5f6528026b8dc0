package commonweal.measuring.sql;

import commonweal.measuring.OutcomeCount;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what the counting statements answer into the tallies. A column is named as the count it belongs to. */
final class TallyRows {

    private static final Set<SubjectCount> GROWTH = EnumSet.of(SubjectCount.GROWTH, SubjectCount.GROWTH_MEDIAN_TWICE);
    private static final Set<OutcomeCount> ACCESS =
            EnumSet.of(OutcomeCount.ACCESS_GROWTH, OutcomeCount.ACCESS_MEDIAN_TWICE);

    private final Tallies tallies;
    private final Map<String, Integer> units = new HashMap<>();

    TallyRows(Tallies tallies) {
        this.tallies = tallies;
        List<OrgCode> codes = tallies.subjects().units();
        for (int unit = 0; unit < codes.size(); unit++) {
            units.put(codes.get(unit).code(), unit);
        }
    }

    /** Runs every counting statement and fills the tallies. */
    void read(Scratch scratch) throws IOException {
        Set<SubjectCount> achievement = EnumSet.complementOf(EnumSet.copyOf(GROWTH));
        Set<OutcomeCount> events = EnumSet.complementOf(EnumSet.copyOf(ACCESS));
        scratch.query("subjects", row -> fill(tallies.subjects(), subjectCell(row), achievement, row));
        scratch.query("growth", row -> fill(tallies.subjects(), subjectCell(row), GROWTH, row));
        scratch.query("grades", row -> fill(tallies.grades(), gradeCell(row), achievement, row));
        scratch.query("grades_growth", row -> fill(tallies.grades(), gradeCell(row), GROWTH, row));
        scratch.query("outcomes", row -> fill(tallies.outcomes(), outcomeCell(row), events, row));
        scratch.query("access_growth", row -> fill(tallies.outcomes(), outcomeCell(row), ACCESS, row));
    }

    private static <C extends Enum<C>> void fill(Tally<C> tally, int cell, Set<C> counts, ResultSet row)
            throws SQLException {
        for (C count : counts) {
            tally.set(count, cell, Math.toIntExact(row.getLong(count.name().toLowerCase(Locale.ROOT))));
        }
    }

    private int subjectCell(ResultSet row) throws SQLException {
        return tallies.subjects().cell(unit(row), row.getInt("year"), Tallies.part(subject(row)), group(row));
    }

    private int gradeCell(ResultSet row) throws SQLException {
        int part = Tallies.part(subject(row), row.getInt("grade"));
        return tallies.grades().cell(0, row.getInt("year"), part, Group.ALL);
    }

    private int outcomeCell(ResultSet row) throws SQLException {
        return tallies.outcomes().cell(unit(row), row.getInt("year"), 0, group(row));
    }

    private int unit(ResultSet row) throws SQLException {
        String code = row.getString("unit");
        Integer unit = units.get(code);
        if (unit == null) {
            throw new SQLException("the roster must have the district " + code + ", which one of its schools names");
        }
        return unit;
    }

    private static Subject subject(ResultSet row) throws SQLException {
        String code = row.getString("subject");
        return Subject.find(code).orElseThrow(() -> new SQLException("no subject has the code " + code));
    }

    private static Group group(ResultSet row) throws SQLException {
        String code = row.getString("group_code");
        return Group.find(code).orElseThrow(() -> new SQLException("no group has the code " + code));
    }
}
