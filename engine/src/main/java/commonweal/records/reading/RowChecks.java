package commonweal.records.reading;

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

    /** The checks that do not hold for a student's row, one bit each; 0 where all hold. Called for every row. */
    long failing(int[] row, long student);

    /** What is wrong, for one of these bits. */
    RowFault explain(int check, int[] row, ColumnNames names);
}
