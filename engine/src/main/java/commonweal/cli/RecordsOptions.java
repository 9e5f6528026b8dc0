package commonweal.cli;

import commonweal.run.Measurement;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that reads student records. */
final class RecordsOptions {

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description =
                    "How your files name columns and codes; without it, columns.yaml of the folder, if it is there.")
    private @Nullable Path columns;

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = {
                "Where the snapshot of the rows that were counted is kept, readable by you only;",
                "without it, the folder snapshots beside the output."
            })
    private @Nullable Path store;

    @Option(
            names = "--accept-rejects",
            description = "Go on with the good rows where others are refused. Without it nothing is written then.")
    private boolean acceptRejects;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read and count; without it, one for each processor.")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());

    @Option(names = "--no-audit", description = "Do not count everything a second time with the other engine.")
    private boolean noAudit;

    /** What is asked for. */
    Measurement.Request request(Path records, String policy, Path out) {
        Path beside = out.toAbsolutePath().normalize();
        return new Measurement.Request(
                records,
                policy,
                Optional.ofNullable(columns),
                store == null ? beside.resolveSibling("snapshots") : store,
                beside.resolveSibling(beside.getFileName() + ".rejects.csv"),
                acceptRejects,
                Math.clamp(threads, 1, 64),
                !noAudit);
    }

    /** Whether everything is counted a second time. */
    boolean audit() {
        return !noAudit;
    }
}
