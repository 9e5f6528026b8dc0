package commonweal.records.reading;

import java.util.stream.IntStream;

/**
 * What must hold between the cells of a row, each of which is of its form. The same checks judge every row and explain the
 * ones that fail.
 */
public interface RowChecks {

    /** Nothing must hold. */
    RowChecks NONE = new RowChecks() {
        @Override
        public long failing(int[] row, long student) {
            return 0;
        }

        @Override
        public int[] failing(BlockRows rows) {
            return new int[0];
        }

        @Override
        public RowFault explain(int check, int[] row, ColumnNames names) {
            throw new IllegalArgumentException("no check can fail, was asked for " + check);
        }
    };

    /** How the file names a column. */
    interface ColumnNames {
        /** The name in the file of a column of the kind. */
        String of(String column);

        /** The cell of a column, as the file has it; empty if it has no such column. */
        String cell(String column);
    }

    /** The checks that do not hold for a student's row, one bit each; 0 where all hold. */
    long failing(int[] row, long student);

    /**
     * The rows for which some check does not hold, by their places in ascending order. Asked of all rows of a block, and
     * again of those that are left, until none fails.
     */
    default int[] failing(BlockRows rows) {
        int[] row = new int[rows.width()];
        return IntStream.range(0, rows.size())
                .filter(place -> {
                    rows.row(place, row);
                    return failing(row, rows.students()[place]) != 0;
                })
                .toArray();
    }

    /** What is wrong, for one of these bits. */
    RowFault explain(int check, int[] row, ColumnNames names);
}
