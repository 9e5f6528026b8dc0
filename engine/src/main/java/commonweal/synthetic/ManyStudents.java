package commonweal.synthetic;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Walks all students through the years, several blocks at once, and writes the blocks in their order. A few blocks are in
 * memory at any time, never the state.
 */
final class ManyStudents {

    private static final int STUDENTS_OF_A_BLOCK = 2_500;

    private final StateOfTheYears state;
    private final Supplier<RecordRows> rows;
    private final int threads;

    ManyStudents(StateOfTheYears state, Supplier<RecordRows> rows, int threads) {
        this.state = state;
        this.rows = rows;
        this.threads = threads;
    }

    /** Writes the rows of all students. */
    void write(List<Entry> entries, StudentFiles files, Progress progress) throws IOException {
        List<List<Entry>> blocks = blocks(entries);
        Queue<Future<RecordRows>> running = new ArrayDeque<>();
        int begun = 0;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int done = 0; done < blocks.size(); done++) {
                while (begun < blocks.size() && running.size() < 2 * threads) {
                    List<Entry> block = blocks.get(begun++);
                    running.add(pool.submit(() -> walk(block)));
                }
                files.write(running.remove().get());
                progress.at("Making students", done + 1, blocks.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while making students", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of students must come to its end", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private RecordRows walk(List<Entry> block) {
        RecordRows made = rows.get();
        Walk walk = new Walk(state, made);
        block.forEach(walk::take);
        return made;
    }

    private static List<List<Entry>> blocks(List<Entry> entries) {
        List<List<Entry>> blocks = new ArrayList<>();
        List<Entry> block = new ArrayList<>();
        int students = 0;
        for (Entry entry : entries) {
            block.add(entry);
            students += entry.count();
            if (students >= STUDENTS_OF_A_BLOCK) {
                blocks.add(block);
                block = new ArrayList<>();
                students = 0;
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }
}
