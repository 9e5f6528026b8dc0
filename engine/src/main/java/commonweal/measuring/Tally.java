package commonweal.measuring;

import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import java.util.Arrays;
import java.util.List;

/**
 * Whole numbers counted of every unit, year, part and group; a part is a subject, or the only one where figures belong to
 * no subject. Both engines fill tallies, and every quotient is made from one. A count that was never added to is 0, a
 * median that was never set is {@link #NONE}.
 *
 * @param <C> what is counted
 */
public final class Tally<C extends Enum<C>> {

    /** In place of a median there is none of. */
    public static final int NONE = -1;

    private final List<OrgCode> units;
    private final int firstYear;
    private final int years;
    private final int parts;
    private final C[] counts;
    private final int[][] columns;

    /**
     * An empty tally.
     *
     * @param units the units in the order of their codes
     * @param firstYear the first year
     * @param years how many years
     * @param parts how many parts: the number of subjects, or 1
     * @param counts what is counted
     */
    public Tally(List<OrgCode> units, int firstYear, int years, int parts, C[] counts) {
        this.units = List.copyOf(units);
        this.firstYear = firstYear;
        this.years = years;
        this.parts = parts;
        this.counts = counts.clone();
        this.columns = new int[counts.length][cells()];
    }

    /** Whether the year is among those counted. */
    public boolean holds(int year) {
        return year >= firstYear && year < firstYear + years;
    }

    /** How many cells there are: units x years x parts x groups. */
    public int cells() {
        return Math.multiplyExact(units.size() * years * parts, Group.values().length);
    }

    /** The cell of a unit (by its place), year, part and group. */
    public int cell(int unit, int year, int part, Group group) {
        return ((unit * years + (year - firstYear)) * parts + part) * Group.values().length + group.ordinal();
    }

    /** A cell in words, for messages: year, unit, part (from 0) and group. */
    public String place(int cell) {
        int groups = Group.values().length;
        int part = cell / groups % parts;
        int year = firstYear + cell / groups / parts % years;
        OrgCode unit = units.get(cell / groups / parts / years);
        return year + " " + unit + " part " + part + " " + Group.values()[cell % groups].code();
    }

    /** What was counted. */
    public int get(C count, int cell) {
        return columns[count.ordinal()][cell];
    }

    /** Sets what was counted. */
    public void set(C count, int cell, int value) {
        columns[count.ordinal()][cell] = value;
    }

    /** All cells of one count, as they are stored; to be read by whoever writes or compares, and filled by an engine. */
    public int[] column(C count) {
        return columns[count.ordinal()];
    }

    /** The units in the order of their codes. */
    public List<OrgCode> units() {
        return units;
    }

    /** The first year. */
    public int firstYear() {
        return firstYear;
    }

    /** How many years. */
    public int years() {
        return years;
    }

    /** How many parts. */
    public int parts() {
        return parts;
    }

    /** What is counted. */
    public List<C> counts() {
        return List.of(counts);
    }

    /** Fills a count with the same value everywhere. */
    public void fill(C count, int value) {
        Arrays.fill(columns[count.ordinal()], value);
    }
}
