package commonweal.synthetic;

/** Massachusetts 2011: a contractor scaled grade 10 mathematics with the conversion table of the year before. */
final class WrongYearTable implements SeededFault {

    private static final int GRADE = 10;

    private final int year;
    private final Conversion lastYears;

    WrongYearTable(StateOfTheYears state) {
        year = state.years().last();
        lastYears = state.conversions().get(year - 1, GRADE, RecordCodes.MATH);
    }

    @Override
    public String where() {
        return "grade 10 mathematics " + year;
    }

    @Override
    public void change(ResultRow row) {
        if (row.year == year && row.grade == GRADE && row.subject == RecordCodes.MATH && row.hasScore()) {
            row.scaled = lastYears.scaled(row.raw);
            row.level = Conversion.level(row.scaled);
        }
    }
}
