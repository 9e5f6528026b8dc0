package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of a few records, and what {@code measure} says of it, as a person calls it. */
final class RecordsOnScreen {

    static final String RESULTS =
            "student,year,school,grade,subject,participation,scaled,level,sgp,race,low_income,disability,el\n";

    private final Path temp;
    private String out = "";
    private String err = "";

    /** Nothing is written yet. */
    RecordsOnScreen(Path temp) {
        this.temp = temp;
    }

    /** Two schools in two districts, no records yet. */
    static RecordsOnScreen in(Path temp) {
        return new RecordsOnScreen(temp).write("roster.csv", """
                org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes
                00010000,district,Alphaville,00010000,,,,,,,
                00010005,school,Alder School,00010000,"K,01,02,03,04,05",Elementary School,,,,no,
                00020000,district,Betatown,00020000,,,,,,,
                00020005,school,Cedar School,00020000,"06,07,08",Middle School,,,,no,
                """);
    }

    RecordsOnScreen write(String name, String text) {
        try {
            Files.writeString(Files.createDirectories(temp.resolve("in")).resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** Measures into the folder of this name; returns the exit code. */
    int measure(String name, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "measure",
                "--records",
                temp.resolve("in").toString(),
                "--policy",
                "massachusetts/2012",
                "--out",
                temp.resolve(name).toString(),
                "--no-audit"));
        words.addAll(List.of(more));
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        CommandLine line = Commonweal.commandLine();
        line.setOut(new PrintWriter(printed)).setErr(new PrintWriter(told));
        int code = line.execute(words.toArray(String[]::new));
        out = printed.toString();
        err = told.toString();
        return code;
    }

    /** All that was said. */
    String said() {
        return out + err;
    }

    /** What was said, as JSON. */
    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** The codes of the faults, as JSON tells them: with the number of rows and how many mending would clear. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : json().get("faults")) {
            faults.add(fault.get("code").asString()
                    + (fault.has("rows")
                            ? " " + fault.get("rows").asInt() + " "
                                    + fault.get("clears").asInt()
                            : ""));
        }
        return faults;
    }

    Path at(String name) {
        return temp.resolve(name);
    }

    /** The {@code run.json} of measures that were made. */
    JsonNode run(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(at(name).resolve("run.json")));
    }

    /** The id of the snapshot that measures rest on. */
    String snapshot(String name) throws IOException {
        String id = run(name).get("records").get("snapshot").asString();
        assertThat(id).isNotEmpty();
        return id;
    }
}
