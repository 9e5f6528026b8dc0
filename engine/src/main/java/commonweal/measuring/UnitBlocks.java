package commonweal.measuring;

import commonweal.roster.OrgCode;
import commonweal.terms.Coded;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A table that has rows for each year and unit, in this order: its blocks are some units of one year.
 *
 * @param header the first line, without its end
 * @param units the units in their order
 * @param firstYear the first year
 * @param years how many years
 */
record UnitBlocks(String header, List<OrgCode> units, int firstYear, int years) {

    /** Units of a block: some hundred kilobytes. */
    private static final int UNITS = 64;

    /** Makes the rows of a year and unit. */
    interface Rows {
        /** Adds the rows, each begun with this text (year and unit, with a comma behind each); returns how many. */
        int add(int year, int unit, byte[] start, RowBytes to);
    }

    /** Writes the table; returns how many rows, the header not counted. */
    int write(OutputStream out, Rows rows) throws IOException {
        out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
        int perYear = (units.size() + UNITS - 1) / UNITS;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        return OrderedBlocks.write(out, perYear * years, threads, (block, to) -> {
            int year = firstYear + block / perYear;
            int from = block % perYear * UNITS;
            int added = 0;
            byte[] start = ascii(year + ",00000000,");
            for (int unit = from; unit < Math.min(from + UNITS, units.size()); unit++) {
                byte[] code = ascii(units.get(unit).code());
                System.arraycopy(code, 0, start, start.length - 1 - code.length, code.length);
                added += rows.add(year, unit, start, to);
            }
            return added;
        });
    }

    /** The codes of some terms as bytes, by their ordinals. */
    static byte[][] codes(Coded[] terms) {
        return Arrays.stream(terms).map(term -> ascii(term.code())).toArray(byte[][]::new);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
