package commonweal.synthetic;

/** Pennsylvania 2016: a contractor left the students with individual education programs out. */
final class DroppedGroup implements SeededFault {

    private final int year;

    DroppedGroup(StateOfTheYears state) {
        year = state.years().last();
    }

    @Override
    public String where() {
        return "students with disabilities in results of " + year;
    }

    @Override
    public boolean keeps(ResultRow row) {
        return row.year != year || !row.attributes.disability;
    }
}
