package commonweal.measuring.columnar;

import commonweal.measuring.CountingRules;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.List;

/** The groups of a student, by year and by what a packed row says of the student. */
final class GroupTable {

    private static final Group[] RACES = {
        Group.AMERICAN_INDIAN,
        Group.ASIAN,
        Group.BLACK,
        Group.HISPANIC,
        Group.MULTI_RACE,
        Group.PACIFIC_ISLANDER,
        Group.WHITE
    };

    private final int[][][] groups = new int[PackedRow.YEARS][PackedRow.RACES * PackedRow.FLAG_SETS][];

    /**
     * The groups under these rules.
     *
     * @param firstYear the year that a packed row calls 0
     */
    GroupTable(CountingRules rules, int firstYear) {
        for (int year = 0; year < PackedRow.YEARS; year++) {
            CountingRules.YearCounting ofYear = rules.in(firstYear + year);
            for (int race = 0; race < PackedRow.RACES; race++) {
                for (int flags = 0; flags < PackedRow.FLAG_SETS; flags++) {
                    groups[year][PackedRow.student(race, flags)] = of(ofYear, race, flags);
                }
            }
        }
    }

    private static int[] of(CountingRules.YearCounting rules, int race, int flags) {
        List<Group> own = new ArrayList<>(List.of(Group.ALL));
        if (race < RACES.length) {
            own.add(RACES[race]);
        }
        addIf(flags, PackedRow.LOW_INCOME, Group.LOW_INCOME, own);
        addIf(flags, PackedRow.ECONOMICALLY_DISADVANTAGED, Group.ECONOMICALLY_DISADVANTAGED, own);
        addIf(flags, PackedRow.DISABILITY, Group.STUDENTS_WITH_DISABILITIES, own);
        addIf(flags, PackedRow.EL_AND_FORMER_EL, Group.EL_AND_FORMER_EL, own);
        if (rules.groups().highNeeds().stream().anyMatch(own::contains)) {
            own.add(Group.HIGH_NEEDS);
        }
        return own.stream()
                .filter(rules.judged()::contains)
                .mapToInt(Group::ordinal)
                .sorted()
                .toArray();
    }

    private static void addIf(int flags, int flag, Group group, List<Group> own) {
        if ((flags & flag) != 0) {
            own.add(group);
        }
    }

    /** The places of the groups in their order, for a year and what {@link PackedRow#student} says. */
    int[] of(int year, int student) {
        return groups[year][student];
    }
}
