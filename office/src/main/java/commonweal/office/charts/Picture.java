package commonweal.office.charts;

/** A picture that can be shown and, from the same figures, read as a table. */
public interface Picture {

    /** The picture as SVG, ready to stand in a page: everything in it is escaped, and it has no inline style. */
    String svg();

    /** The figures of the picture as a table, to stand beside it. */
    DataTable table();
}
