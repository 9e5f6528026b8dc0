package commonweal.office.making;

import commonweal.run.Stages;
import java.util.concurrent.atomic.AtomicReference;

/** How far a run has come, told by the engine while it works; and the one place where it can be stopped. */
final class Progress implements Stages {

    /**
     * A point on the way.
     *
     * @param stage what is being done
     * @param done how much of the stage is done
     * @param total how much there is; 0 if that is not known
     */
    record Point(String stage, int done, int total) {

        /** In percent of the stage; 0 if that is not known. */
        public int percent() {
            return total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    /** The run was stopped. Whatever was begun tidies up after itself. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the run was stopped");
        }
    }

    private final AtomicReference<Point> point = new AtomicReference<>(new Point("Beginning", 0, 0));
    private volatile boolean stopped;

    /** Stops it at its next step. */
    void stop() {
        stopped = true;
    }

    /** Where it is. */
    Point point() {
        return point.get();
    }

    /** Whether it was told to stop. */
    boolean stopping() {
        return stopped;
    }

    @Override
    public void at(String stage, int done, int total) {
        if (stopped) {
            throw new Stopped();
        }
        point.set(new Point(stage, done, total));
    }
}
