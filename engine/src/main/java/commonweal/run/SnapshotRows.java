package commonweal.run;

import commonweal.measuring.columnar.ColumnarEngine;
import commonweal.measuring.columnar.RowKeeper;
import commonweal.records.RecordKind;
import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RowSink;
import commonweal.records.reading.StudentNumbers;
import commonweal.records.snapshot.SnapshotWriter;
import java.io.IOException;

/** Hands the rows that are counted to a snapshot. */
record SnapshotRows(SnapshotWriter writer) implements ColumnarEngine.Keeping {

    @Override
    public RowKeeper keeper(RecordKind kind, StudentNumbers students) {
        SnapshotWriter.Rows rows = writer.rows(kind, students);
        return new RowKeeper() {
            @Override
            public void columns(int[] present) {
                rows.columns(present);
            }

            @Override
            public RowSink.Commit block(BlockRows block) {
                return rows.block(block);
            }
        };
    }

    @Override
    public void again(RecordKind kind) throws IOException {
        writer.again(kind);
    }
}
