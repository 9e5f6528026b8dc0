package commonweal.synthetic;

/** South Carolina 2018: a vendor's file was wrong, and looked right; here the growth percentiles of the ACCESS test. */
final class VendorFile implements SeededFault {

    private final int year;

    VendorFile(StateOfTheYears state) {
        year = state.years().last();
    }

    @Override
    public String where() {
        return "growth percentiles of access " + year + ", halved";
    }

    @Override
    public void change(AccessRow row) {
        if (row.year == year && row.sgpa > 0) {
            row.sgpa = (row.sgpa + 1) / 2;
        }
    }
}
