package commonweal.records.snapshot;

import commonweal.files.HashingOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a Parquet file, uncompressed: row groups in the order in which they come, then the footer that describes them. */
final class ParquetFile implements Closeable {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int UNCOMPRESSED = 0;

    private record Placed(long start, int rows, List<RowGroup.Chunk> chunks) {}

    private final HashingOutput out;
    private final List<ParquetColumn> columns;
    private final List<Placed> groups = new ArrayList<>();
    private long position;
    private long rows;

    ParquetFile(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = new HashingOutput(out);
        this.columns = columns;
        write(MARK, MARK.length);
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        position += length;
    }

    /** Adds a row group. */
    void add(RowGroup.Encoded group) throws IOException {
        if (group.rows() > 0) {
            groups.add(new Placed(position, group.rows(), group.chunks()));
            rows += group.rows();
            write(group.bytes().bytes, group.bytes().size);
        }
    }

    /** Writes the footer; returns the hash of the whole file. */
    String finish() throws IOException {
        GrowingBytes footer = footer();
        footer.int32(footer.size);
        footer.add(MARK, 0, MARK.length);
        write(footer.bytes, footer.size);
        out.flush();
        return out.hash();
    }

    long rows() {
        return rows;
    }

    private GrowingBytes footer() {
        GrowingBytes bytes = new GrowingBytes();
        CompactBytes footer = new CompactBytes(bytes).i32(1, 1).structs(2, columns.size() + 1);
        footer.item().string(4, "records").i32(5, columns.size()).end();
        for (ParquetColumn column : columns) {
            footer.item().i32(1, column.type).i32(3, OPTIONAL).string(4, column.name);
            if (column.type == ParquetColumn.BYTE_ARRAY) {
                footer.i32(6, UTF8);
            }
            footer.end();
        }
        footer.i64(3, rows).structs(4, groups.size());
        for (Placed group : groups) {
            footer.item().structs(1, columns.size());
            long size = 0;
            for (int i = 0; i < columns.size(); i++) {
                RowGroup.Chunk chunk = group.chunks().get(i);
                size += chunk.size();
                long data = group.start() + chunk.data();
                long first = chunk.dictionary() < 0 ? data : group.start() + chunk.dictionary();
                footer.item().i64(2, first).struct(3);
                footer.i32(1, columns.get(i).type)
                        .i32s(2, chunk.encodings())
                        .strings(3, columns.get(i).name)
                        .i32(4, UNCOMPRESSED)
                        .i64(5, group.rows())
                        .i64(6, chunk.size())
                        .i64(7, chunk.size())
                        .i64(9, data);
                if (chunk.dictionary() >= 0) {
                    footer.i64(11, first);
                }
                footer.end().end();
            }
            footer.i64(2, size).i64(3, group.rows()).end();
        }
        footer.string(6, "Commonweal").end();
        return bytes;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
