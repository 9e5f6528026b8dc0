package commonweal.synthetic;

import commonweal.policy.MinimumSize;
import commonweal.roster.OrgCode;
import commonweal.synthetic.Draws.For;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Annual indexes of the years before the first that the policy judges, which a cumulative index needs and no record can
 * give: drawn round the real cumulative index where it is known. Each is one a real index could have: points in steps of
 * 25 over five indicators, or seven with high-school grades.
 */
final class GivenIndexes {

    /** The columns of a file of measures. */
    static final List<String> HEADER = List.of("year", "org", "group", "subject", "measure", "value", "n", "status");

    private static final String MEASURE = "annual_ppi";
    private static final int POINTS = 25;
    private static final int HIGHEST = 150;
    private static final double USUAL = 70;
    private static final double BETWEEN_GROUPS = 7;
    private static final double BETWEEN_YEARS = 14;

    private final StateOfTheYears state;
    private final MinimumSize minimum;
    private final Map<String, Double> known = new HashMap<>();

    GivenIndexes(StateOfTheYears state, LikeFile like, MinimumSize minimum) {
        this.state = state;
        this.minimum = minimum;
        like.read("measures.csv", HEADER, List.of(), row -> {
            if (row.get("measure").equals("cumulative_ppi")) {
                known.put(row.get("org") + row.get("group"), Double.valueOf(row.get("value")));
            }
        });
    }

    /** The rows of these years. */
    List<List<String>> rows(int first, int last) {
        List<List<String>> rows = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            for (int district = 0; district < state.schools().districts().size(); district++) {
                List<School> schools = state.schools().of(district);
                add(year, state.schools().districts().get(district), schools, rows);
                for (School school : schools) {
                    add(year, school.code, List.of(school), rows);
                }
            }
        }
        return rows;
    }

    private void add(int year, OrgCode org, List<School> schools, List<List<String>> rows) {
        boolean secondary = schools.stream().anyMatch(school -> school.pupilsIn(12) > 0);
        for (Group group : Group.values()) {
            if (group != Group.ECONOMICALLY_DISADVANTAGED && state.counts().of(schools, group) >= minimum.of(group)) {
                String value = Integer.toString(index(year, org, group, secondary ? 7 : 5));
                rows.add(List.of(Integer.toString(year), org.code(), group.code(), "", MEASURE, value, "", ""));
            }
        }
    }

    private int index(int year, OrgCode org, Group group, int indicators) {
        long who = Long.parseLong(org.code());
        double all = known.getOrDefault(org.code() + Group.ALL.code(), USUAL);
        Double own = known.get(org.code() + group.code());
        double about = own != null
                ? own
                : all + BETWEEN_GROUPS * (state.draws().normal(who, For.GIVEN_INDEX, group.ordinal()) - 0.5);
        double drawn = about
                + BETWEEN_YEARS
                        * state.draws().normal(who, For.GIVEN_INDEX, year * Group.values().length + group.ordinal());
        long steps = Math.round(drawn * indicators / POINTS);
        long index = Math.floorDiv(2 * steps * POINTS + indicators, 2L * indicators);
        return (int) Math.min(Math.max(index, 0), HIGHEST);
    }
}
