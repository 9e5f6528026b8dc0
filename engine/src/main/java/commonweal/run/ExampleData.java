package commonweal.run;

import commonweal.faults.Faults;
import commonweal.files.WholeFolder.Replaceable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Real data shipped with the program.
 *
 * @param name the name of the folder it was shipped from
 */
public record ExampleData(String name) {

    /** Every school and district of Massachusetts as published in September 2012. */
    public static final ExampleData MASSACHUSETTS_2012 = new ExampleData("massachusetts-2012");

    private static final List<String> FILES = List.of("roster.csv", "measures.csv", "decisions.csv", "published.csv");

    /** Copies the files into a new folder. */
    public void copyTo(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (String file : FILES) {
            Files.write(folder.resolve(file), bytes(file));
        }
    }

    /** Tells a folder that has these files unchanged in a folder of this name within it. */
    public Replaceable unchangedIn(String within) {
        return new Replaceable() {
            @Override
            public boolean test(Path folder) {
                return FILES.stream()
                        .allMatch(file -> isUnchanged(folder.resolve(within).resolve(file), file));
            }

            @Override
            public String lacks() {
                return "was not made by the demo, or its data were changed since";
            }
        };
    }

    private boolean isUnchanged(Path copy, String file) {
        try {
            return Arrays.equals(Files.readAllBytes(copy), bytes(file));
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] bytes(String file) {
        return InputFiles.shipped(name)
                .find(file, new Faults())
                .orElseThrow(() -> new IllegalStateException("the program must have " + name + "/" + file));
    }
}
