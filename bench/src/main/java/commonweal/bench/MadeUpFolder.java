package commonweal.bench;

import commonweal.measures.OrgMeasures;
import commonweal.measures.Reading;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the made-up state as the files the command reads, to time the whole command. */
public final class MadeUpFolder {

    private static final List<Measure> MEASURES =
            List.of(Measure.CPI, Measure.WARNING_FAILING, Measure.ADVANCED, Measure.PARTICIPATION, Measure.MEDIAN_SGP);

    private MadeUpFolder() {}

    /**
     * Writes roster.csv and measures.csv.
     *
     * @param arguments the folder, which is made
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        MadeUpState state = new MadeUpState();
        try (PrintWriter roster = writer(folder.resolve("roster.csv"));
                PrintWriter measures = writer(folder.resolve("measures.csv"))) {
            roster.print("org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes\n");
            measures.print("year,org,group,subject,measure,value,n,status\n");
            for (Organisation one : state.roster.all()) {
                boolean school = one.kind() == OrgKind.SCHOOL;
                roster.print(String.join(
                                ",",
                                one.code().code(),
                                one.kind().code(),
                                one.name(),
                                one.district().code(),
                                school ? "\"06,07,08\"" : "",
                                ",,,",
                                school ? "no" : "",
                                "made up for measuring")
                        + "\n");
                write(measures, one, state.measures.of(one.code()), state.rules.firstYear(), state.rules.year());
            }
        }
    }

    private static void write(PrintWriter out, Organisation one, OrgMeasures figures, int first, int last) {
        for (int year = first; year <= last; year++) {
            for (Group group : Group.values()) {
                for (Subject subject : Subject.values()) {
                    for (Measure measure : MEASURES) {
                        String head = year + "," + one.code();
                        figures.find(year, group, subject, measure)
                                .ifPresent(reading -> out.print(head + line(reading, group, subject, measure)));
                    }
                }
            }
        }
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private static String line(Reading reading, Group group, Subject subject, Measure measure) {
        return "," + group.code() + "," + subject.code() + "," + measure.code() + ","
                + reading.value().map(BigDecimal::toPlainString).orElse("") + ","
                + reading.n().map(String::valueOf).orElse("") + ",\n";
    }
}
