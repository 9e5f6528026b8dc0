package commonweal.files;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder that comes into being whole or not at all: everything is written into a folder beside it, which takes its
 * name when all of it is there. Until then, and when anything fails or the process is stopped, nothing is left behind and
 * a folder to be replaced is as it was.
 */
public final class WholeFolder implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final Path old;
    private final Thread atExit;
    private boolean complete;

    private WholeFolder(Path target, Path partial, Path old) {
        this.target = target;
        this.partial = partial;
        this.old = old;
        this.atExit = new Thread(this::tidy, "tidy-" + partial.getFileName());
    }

    /**
     * Whether a folder of this name could be written; says in the faults why not.
     *
     * @param target the folder wanted
     * @param replaceable tells a folder that may be replaced if it is there already; an empty one always may
     */
    public static void check(Path target, Replaceable replaceable, Faults faults) {
        Path absolute = target.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        Path around = absolute.getParent();
        while (around != null && !Files.exists(around)) {
            around = around.getParent();
        }
        if (around == null || !Files.isDirectory(around) || !Files.isWritable(around)) {
            faults.add(Fault.error(
                    "out.not_writable",
                    Place.file(target.toString()),
                    "Nothing can be written into the folder in which " + name + " is to be made.",
                    "Results are written beside the output folder and then renamed, so the folder around it must be"
                            + " writable.",
                    "Change its permissions, or name another output folder."));
        } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !empty(absolute)) {
            checkReplaceable(target, name, replaceable, faults);
        }
    }

    /** Whether this is a folder without anything in it, which may be filled as if it were not there. */
    private static boolean empty(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private static void checkReplaceable(Path target, String name, Replaceable replaceable, Faults faults) {
        if (!replaceable.test(target)) {
            faults.add(Fault.error(
                    replaceable.code(),
                    Place.file(target.toString()),
                    name + " exists already and " + replaceable.lacks() + ".",
                    "A result is never written over something else by accident.",
                    replaceable.remedy()));
        }
    }

    /** Tells whether an existing folder may be replaced. */
    public interface Replaceable {

        /** Whether it may be. */
        boolean test(Path folder);

        /** What a folder that may not be is lacking, as the end of a sentence: {@code is not a run}. */
        String lacks();

        /** Code of the fault that it may not be. */
        default String code() {
            return "out.not_ours";
        }

        /** What to do about it. */
        default String remedy() {
            return "Name another output folder, or remove this one yourself.";
        }
    }

    /** Begins a folder; what is there under its name stays until {@link #complete()}. */
    public static WholeFolder begin(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        String own = "-" + ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), 36);
        WholeFolder folder = new WholeFolder(
                absolute,
                absolute.resolveSibling(absolute.getFileName() + ".partial" + own),
                absolute.resolveSibling(absolute.getFileName() + ".old" + own));
        Runtime.getRuntime().addShutdownHook(folder.atExit);
        Files.createDirectories(folder.partial);
        return folder;
    }

    /** The folder to write into. */
    public Path path() {
        return partial;
    }

    /** Gives the folder its name; what had the name before is removed. */
    public synchronized void complete() throws IOException {
        boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
        if (replaces) {
            remove(old);
        }
    }

    /** Removes what was written, unless it is complete. */
    @Override
    public void close() {
        tidy();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook finds nothing left to do.
        }
    }

    private synchronized void tidy() {
        try {
            if (!complete && Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
            remove(complete ? old : partial);
        } catch (IOException e) {
            // What cannot be removed bears the name of the output folder and "partial" or "old".
        }
    }

    /** Removes a folder with all that is in it, if it is there; links are removed, not followed. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
