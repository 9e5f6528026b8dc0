package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs the same work in several threads, the caller's among them, and waits for all. */
final class Threads {

    private Threads() {}

    /** The work of one thread. */
    interface Work {
        /** Does it, as the thread of this number. */
        void run(int thread);
    }

    /**
     * Runs it.
     *
     * @throws IllegalStateException if the work failed in some thread, with the failure as its cause
     */
    static void run(int threads, Work work) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            int number = i;
            others.add(Thread.ofPlatform().daemon().name("counter").start(() -> guarded(work, number, failure)));
        }
        guarded(work, 0, failure);
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure.get()) {
            case null -> {}
            case OutOfMemoryError e -> throw e;
            case Throwable e -> throw new IllegalStateException("counting failed", e);
        }
    }

    private static void guarded(Work work, int number, AtomicReference<@Nullable Throwable> failure) {
        try {
            work.run(number);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }
}
