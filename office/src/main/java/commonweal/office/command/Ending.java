package commonweal.office.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** The end of an office: requests that are being answered are answered, then the database ends, then the folder is free. */
final class Ending {

    private Ending() {}

    static void end(RunningOffice office, CountDownLatch ended) {
        try {
            office.close();
        } catch (IOException | RuntimeException e) {
            System.err.println("The office did not end well: " + e.getMessage());
        } finally {
            ended.countDown();
        }
    }
}
