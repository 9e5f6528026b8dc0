package commonweal.measuring;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes a table in blocks: several are made at the same time, and written in their order. Never more than a few blocks
 * are held, however long the table is.
 */
final class OrderedBlocks {

    /** How many blocks may wait for each thread. */
    private static final int AHEAD = 2;

    private OrderedBlocks() {}

    /** Makes blocks. */
    interface Maker {
        /** Adds the rows of a block; returns how many. Is called by several threads. */
        int make(int block, RowBytes to);
    }

    private record Made(RowBytes bytes, int rows) {}

    /**
     * Writes all blocks.
     *
     * @return how many rows were written
     */
    static int write(OutputStream out, int blocks, int threads, Maker maker) throws IOException {
        Deque<Future<Made>> ahead = new ArrayDeque<>();
        Deque<RowBytes> free = new ArrayDeque<>();
        int rows = 0;
        int next = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                for (int block = 0; block < blocks; block++) {
                    for (; next < blocks && ahead.size() < AHEAD * threads; next++) {
                        RowBytes bytes = free.isEmpty() ? new RowBytes() : free.pop();
                        int making = next;
                        ahead.add(pool.submit(() -> {
                            bytes.clear();
                            return new Made(bytes, maker.make(making, bytes));
                        }));
                    }
                    Made made = ahead.remove().get();
                    out.write(made.bytes().bytes(), 0, made.bytes().length());
                    rows += made.rows();
                    free.push(made.bytes());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while writing a table");
            } catch (ExecutionException e) {
                throw new IllegalStateException("a block of a table could not be made", e.getCause());
            } finally {
                pool.shutdownNow();
            }
        }
        return rows;
    }
}
