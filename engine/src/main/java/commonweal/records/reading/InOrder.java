package commonweal.records.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Runs what is to be done with each block in the order of the blocks, whichever was read first. */
final class InOrder {

    private final Map<Integer, RowSink.Commit> waiting = new HashMap<>();
    private int next;
    private boolean running;

    /** Hands in what is to be done with a block; runs it, and what waited for it, if it is its turn. */
    void commit(int block, RowSink.Commit commit) throws IOException {
        synchronized (this) {
            waiting.put(block, commit);
            if (running) {
                return;
            }
            running = true;
        }
        while (true) {
            RowSink.Commit turn;
            synchronized (this) {
                turn = waiting.remove(next);
                if (turn == null) {
                    running = false;
                    return;
                }
                next++;
            }
            turn.run();
        }
    }
}
