package commonweal.records.reading;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs what is to be done with each block in the order of the blocks, whichever was read first. Who is far ahead waits, so
 * that what is kept does not grow with the file.
 */
final class InOrder {

    /** How many blocks may be kept behind one that is not done. */
    private static final int MOST_AHEAD = 8;

    private final Map<Integer, RowSink.Commit> waiting = new HashMap<>();
    private int next;
    private boolean running;
    private boolean given;

    /** Hands in what is to be done with a block; runs it, and what waited for it, if it is its turn. */
    void commit(int block, RowSink.Commit commit) throws IOException {
        synchronized (this) {
            while (block - next >= MOST_AHEAD && !given) {
                await();
            }
            waiting.put(block, commit);
            if (running || given) {
                return;
            }
            running = true;
        }
        while (true) {
            RowSink.Commit turn;
            synchronized (this) {
                turn = given ? null : waiting.remove(next);
                if (turn == null) {
                    running = false;
                    notifyAll();
                    return;
                }
                next++;
                notifyAll();
            }
            turn.run();
        }
    }

    /**
     * Waits until all blocks before this one are done, so that what must be done in order can be done at once.
     *
     * @return whether they are; not if somebody gave up
     */
    synchronized boolean turn(int block) throws IOException {
        while ((next < block || running) && !given) {
            await();
        }
        return !given;
    }

    /** A block will never come: nobody is to wait any more. */
    synchronized void giveUp() {
        given = true;
        notifyAll();
    }

    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        }
    }
}
