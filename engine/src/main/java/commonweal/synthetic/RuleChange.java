package commonweal.synthetic;

/** Indiana 2012: scores were cut differently after one school's result had disappointed, and nobody was told. */
final class RuleChange implements SeededFault {

    private static final int GRADE = 8;
    private static final int LOWER = 4;

    private final int year;

    RuleChange(StateOfTheYears state) {
        year = state.years().last();
    }

    @Override
    public String where() {
        return "levels of grade 8 mathematics " + year + ", cut " + LOWER + " points lower";
    }

    @Override
    public void change(ResultRow row) {
        if (row.year == year && row.grade == GRADE && row.subject == RecordCodes.MATH && row.hasScore()) {
            row.level = Conversion.level(row.scaled + LOWER);
        }
    }
}
