package commonweal.office.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The end of an office: requests that are being answered are answered, then the database ends, then the folder is free. */
final class Ending {

    private final RunningOffice office;
    private final Lock opening = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean told;

    private Ending(RunningOffice office) {
        this.office = office;
    }

    /** From now on the office ends well, however the process is told to end. */
    static Ending of(RunningOffice office) {
        Ending ending = new Ending(office);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
        return ending;
    }

    /**
     * Does what opens the office. Who tells it to end meanwhile waits until the database has kept or undone what was begun, so
     * that it is not torn from it. False if somebody did.
     */
    boolean opened(Opening steps) throws Exception {
        opening.lock();
        try {
            if (!told) {
                steps.take();
            }
            return !told;
        } catch (Exception e) {
            if (!told) {
                throw e;
            }
            System.err.println("The office was told to end before it was open. Its next start begins again.");
            return false;
        } finally {
            opening.unlock();
        }
    }

    /** Waits until it has ended. */
    void await() throws InterruptedException {
        ended.await();
    }

    private void end() {
        told = true;
        opening.lock();
        try {
            office.close();
        } catch (IOException | RuntimeException e) {
            System.err.println("The office did not end well: " + e.getMessage());
        } finally {
            opening.unlock();
            ended.countDown();
        }
    }

    /** The steps that open an office. */
    interface Opening {
        void take() throws Exception;
    }
}
