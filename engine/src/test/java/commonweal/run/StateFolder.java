package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a state small enough to be written into a test: two districts, three schools. Each file can be replaced as
 * a whole, or get further lines.
 */
public final class StateFolder {

    public static final String ROSTER =
            "org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes\n";
    public static final String MEASURES = "year,org,group,subject,measure,value,n,status\n";
    public static final String DECISIONS = "date,org,decision,level,authority,citation,reason\n";

    private final Path folder;

    private StateFolder(Path folder) {
        this.folder = folder;
    }

    /** A sound state: Alder (Level 2), Birch (Level 1) in one district, Cedar (Level 3) in the other. */
    public static StateFolder in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StateFolder state = new StateFolder(folder);
        state.write("roster.csv", ROSTER + """
                00010000,district,Alphaville,00010000,,,,,,,
                00010005,school,Alder School,00010000,"K,01,02,03,04,05",Elementary School,,,,no,
                00010010,school,Birch School,00010000,"06,07,08",Middle School,,,,no,
                00020000,district,Betatown,00020000,,,,,,,
                00020005,school,Cedar School,00020000,"06,07,08",Middle School,,,,no,
                """);
        state.write("measures.csv", MEASURES + """
                2012,00010005,all,,cumulative_ppi,70,,
                2012,00010005,high_needs,,cumulative_ppi,64,,
                2012,00010005,all,,school_percentile,40,,
                2012,00010010,all,,cumulative_ppi,81,,
                2012,00010010,all,,school_percentile,77,,
                2012,00020005,all,,cumulative_ppi,60,,
                2012,00020005,all,,school_percentile,12,,
                2011,00010010,all,math,cpi,80.0,200,
                2012,00010010,all,math,cpi,82.4,210,
                2011,00010010,all,ela,cpi,88.0,200,
                2012,00010010,all,ela,cpi,88.5,210,
                2012,00010010,all,ela,median_sgp,45.5,190,
                """);
        return state;
    }

    public Path path() {
        return folder;
    }

    public StateFolder write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StateFolder add(String name, String lines) {
        try {
            return write(name, Files.readString(folder.resolve(name)) + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StateFolder change(String name, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(name));
            assertThat(text).contains(from);
            return write(name, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StateFolder without(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Determines 2012 into this folder. */
    public Determination.Outcome determine(Path out) throws FaultyInput, IOException {
        return determine("massachusetts/2012", out, false, false);
    }

    public Determination.Outcome determine(String policy, Path out, boolean statewide, boolean replace)
            throws FaultyInput, IOException {
        return Determination.make(
                new Determination.Request(policy, InputFiles.in(folder), out, statewide, replace), Stages.UNSEEN);
    }

    /** All faults of a determination of 2012 that must fail, as {@code code: place}; nothing may have been made. */
    List<String> faults() throws IOException {
        return faultsUnder("massachusetts/2012").all().stream()
                .map(fault -> fault.code() + ": " + fault.place())
                .toList();
    }

    Faults faultsUnder(String policy) throws IOException {
        Path out = folder.resolveSibling("never-made");
        try {
            determine(policy, out, false, false);
        } catch (FaultyInput e) {
            assertThat(out).doesNotExist();
            assertThat(e.faults().all()).anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
            return e.faults();
        }
        throw new AssertionError("the determination must fail");
    }
}
