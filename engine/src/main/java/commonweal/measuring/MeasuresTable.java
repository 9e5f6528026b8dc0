package commonweal.measuring;

import static commonweal.measuring.ExactQuotient.NONE;

import commonweal.measures.Reading;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes {@code measures.csv}: one row for each value, ordered by year, unit, group, subject and measure (in the order of
 * the terms), to be read by {@link commonweal.measures.MeasuresFile}.
 */
public final class MeasuresTable {

    /** Its columns. */
    public static final String COLUMNS = "year,org,group,subject,measure,value,n,status,numerator";

    private static final byte[][] GROUPS = UnitBlocks.codes(Group.values());
    private static final byte[][] SUBJECTS = UnitBlocks.codes(Subject.values());
    private static final byte[][] MEASURES = UnitBlocks.codes(Measure.values());
    private static final byte[] NOT_APPLICABLE =
            Reading.Status.NOT_APPLICABLE.code().getBytes(StandardCharsets.US_ASCII);

    private MeasuresTable() {}

    /** Writes the table; returns how many rows, the header not counted. */
    public static int write(MeasuredValues values, OutputStream out) throws IOException {
        int years = values.lastYear() - values.firstYear() + 1;
        return new UnitBlocks(COLUMNS, values.units(), values.firstYear(), years)
                .write(out, (year, unit, start, to) -> {
                    Rows rows = new Rows(start, to);
                    for (Group group : Group.values()) {
                        rows.group = GROUPS[group.ordinal()];
                        values.each(unit, year, group, rows);
                    }
                    return rows.count;
                });
    }

    /** Writes the values of a unit and year as rows. */
    private static final class Rows implements MeasuredValues.Taker {

        private final byte[] start;
        private final RowBytes to;
        private byte[] group = {};
        private int count;

        Rows(byte[] start, RowBytes to) {
            this.start = start;
            this.to = to;
        }

        @Override
        public void take(Subject subject, Measure measure, long value, int decimals, long n, long numerator) {
            to.begin();
            to.text(start);
            to.text(group);
            to.next();
            to.text(SUBJECTS[subject.ordinal()]);
            to.next();
            to.text(MEASURES[measure.ordinal()]);
            to.next();
            if (value != NONE) {
                to.decimal(value, decimals);
            }
            to.next();
            whole(n);
            to.next();
            if (value == NONE) {
                to.text(NOT_APPLICABLE);
            }
            to.next();
            whole(numerator);
            to.end();
            count++;
        }

        private void whole(long number) {
            if (number != NONE) {
                to.number(number);
            }
        }
    }
}
