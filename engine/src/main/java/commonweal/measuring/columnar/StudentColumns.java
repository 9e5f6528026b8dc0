package commonweal.measuring.columnar;

import commonweal.records.RecordKind;

/** Where a kind of record says what a student is, and what a packed row makes of it. */
final class StudentColumns {

    private final int race;
    private final int lowIncome;
    private final int economicallyDisadvantaged;
    private final int disability;
    private final int el;
    private final int formerElYears;
    private final int firstYearEl;

    StudentColumns(RecordKind kind) {
        race = kind.index("race");
        lowIncome = kind.index("low_income");
        economicallyDisadvantaged = kind.index("economically_disadvantaged");
        disability = kind.index("disability");
        el = kind.index("el");
        formerElYears = kind.index("former_el_years");
        firstYearEl = kind.index("first_year_el");
    }

    /** Whether the row says what the student is. */
    boolean stated(int[] row) {
        return row[race] >= 0;
    }

    int race(int[] row) {
        return row[race] & PackedRow.RACES - 1;
    }

    boolean disability(int[] row) {
        return row[disability] == 1;
    }

    boolean firstYearEl(int[] row) {
        return row[firstYearEl] == 1;
    }

    /** Low income, economically disadvantaged, disability, EL or former EL under the rules of the year. */
    int flags(int[] row, YearTables rules) {
        boolean former = row[formerElYears] > 0 && row[formerElYears] <= rules.formerElYears;
        return (row[lowIncome] == 1 ? PackedRow.LOW_INCOME : 0)
                | (row[economicallyDisadvantaged] == 1 ? PackedRow.ECONOMICALLY_DISADVANTAGED : 0)
                | (row[disability] == 1 ? PackedRow.DISABILITY : 0)
                | (row[el] == 1 || former ? PackedRow.EL_AND_FORMER_EL : 0);
    }

    /** Whether what the row says of English learning can all be true. */
    boolean consistent(int[] row) {
        return switch (row[el]) {
            case 1 -> row[formerElYears] <= 0;
            case 0 -> row[firstYearEl] != 1;
            default -> true;
        };
    }
}
