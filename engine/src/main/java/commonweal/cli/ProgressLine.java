package commonweal.cli;

import commonweal.run.Stages;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a run has come, on a terminal only and only when it has taken two seconds already. */
final class ProgressLine implements Stages, AutoCloseable {

    private static final long PATIENCE_MILLIS = 2_000;

    private final boolean terminal;
    private final long began = System.nanoTime();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile String stage = "";
    private volatile int done;
    private volatile int total;
    private @Nullable Thread watcher;

    private ProgressLine(boolean terminal) {
        this.terminal = terminal;
    }

    /** Begins to watch; nothing is shown where the output is not a terminal. */
    static ProgressLine begin(Screen screen, boolean json) {
        ProgressLine line = new ProgressLine(screen.colours() && !json);
        if (line.terminal) {
            line.watcher = Thread.ofPlatform().daemon().name("progress").start(line::watch);
        }
        return line;
    }

    @Override
    public void at(String newStage, int newDone, int newTotal) {
        stage = newStage;
        done = newDone;
        total = newTotal;
    }

    private void watch() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            ProgressBarBuilder form = ProgressBar.builder()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setTaskName("Commonweal")
                    .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setInitialMax(total == 0 ? -1 : total)
                    .clearDisplayOnFinish();
            try (ProgressBar bar = form.build()) {
                String shown = "";
                while (!closed.get()) {
                    if (!stage.equals(shown)) {
                        shown = stage;
                        bar.reset();
                    }
                    bar.setExtraMessage(" " + stage);
                    bar.maxHint(total == 0 ? -1 : total);
                    bar.stepTo(done);
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long it has taken so far, in seconds with one decimal. */
    String seconds() {
        long tenths = (System.nanoTime() - began) / 100_000_000;
        return tenths / 10 + "." + tenths % 10 + " s";
    }

    @Override
    public void close() {
        closed.set(true);
        Thread watching = watcher;
        if (watching != null) {
            watching.interrupt();
            try {
                watching.join(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
