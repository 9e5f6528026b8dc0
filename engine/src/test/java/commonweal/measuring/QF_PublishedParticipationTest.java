package commonweal.measuring;

import static commonweal.measuring.PublishedFigures.whole;
import static org.assertj.core.api.Assertions.assertThat;

import commonweal.terms.Group;
import commonweal.terms.Subject;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * QF: the participation rates of spring 2012, made again from students. For each school, grade, group and subject the state
 * published how many were enrolled, took the standard or the alternate test, were absent, excused for medical reasons, English
 * learners in the first year, or came after October, and the rate as a whole percent. So many students are made, and the
 * engine counts them by massachusetts/2012. Source of the file: cases/README.md.
 */
class QF_PublishedParticipationTest {

    private static final int YEAR = 2012;
    private static final double LEAST_EQUAL = 0.997;

    @TempDir
    private Path folder;

    @Test
    void qf01_the_published_rates_come_out_and_the_others_are_listed() throws IOException {
        List<NamedCsvRecord> published = PublishedFigures.rows("participation-2012.csv.gz");
        write(published);
        Tallies tallies = PublishedFigures.count(folder, YEAR, published.size());
        YearValues values = new YearValues(tallies, YEAR, PublishedFigures.valueRules(YEAR));
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            NamedCsvRecord row = published.get(i);
            int unit = tallies.subjects().units().indexOf(PublishedFigures.school(i));
            int cell = tallies.subjects()
                    .cell(
                            unit,
                            YEAR,
                            Tallies.part(Subject.find(row.getField("subject")).orElseThrow()),
                            Group.find(row.getField("group")).orElseThrow());
            assertThat(tallies.subjects().get(SubjectCount.ENROLLED, cell)).isEqualTo(whole(row, "enrolled"));
            long computed = values.participation(cell);
            if (computed != whole(row, "rate")) {
                differing.add(key(row) + " published " + row.getField("rate") + " computed " + computed);
            }
        }
        List<String> listed = PublishedFigures.rows("participation-2012-differs.csv").stream()
                .map(row ->
                        key(row) + " published " + row.getField("published") + " computed " + row.getField("computed"))
                .toList();
        assertThat(differing).isEqualTo(listed);
        assertThat(published).hasSize(49_729);
        assertThat(1 - (double) differing.size() / published.size()).isGreaterThanOrEqualTo(LEAST_EQUAL);
    }

    /** 128 of the 131 have the published rate as soon as a few students are taken out of those enrolled. */
    @Test
    void qf02_what_would_give_the_rates_that_differ() throws IOException {
        int explained = 0;
        for (NamedCsvRecord row : PublishedFigures.rows("participation-2012-differs.csv")) {
            if (!row.getField("if_left_out").isEmpty()) {
                int leftOut = whole(row, "if_left_out");
                int took = whole(row, "enrolled") - whole(row, "did_not_participate");
                int remain = row.getField("of_those_who").equals("participated") ? took - leftOut : took;
                assertThat(percent(remain, whole(row, "enrolled") - leftOut)).isEqualTo(whole(row, "published"));
                explained++;
            }
        }
        assertThat(explained).isEqualTo(128);
    }

    /**
     * Which way of counting the rates decide for: of the rates that would be others if one kind of student counted otherwise,
     * how many are the published ones.
     */
    @Test
    void qf03_the_rates_decide_who_participates() throws IOException {
        int[] excusedDoNot = new int[2];
        int[] alternatesDo = new int[2];
        int[] lateDo = new int[2];
        int[] firstYearDo = new int[2];
        for (NamedCsvRecord row : PublishedFigures.rows("participation-2012.csv.gz")) {
            int enrolled = whole(row, "enrolled");
            int excused = whole(row, "medically_excused");
            int took = enrolled - whole(row, "absent") - excused;
            decide(row, took, took + excused, excusedDoNot);
            decide(row, took, took - whole(row, "alternate"), alternatesDo);
            decide(row, took, took - whole(row, "after_october"), lateDo);
            decide(row, took, took - whole(row, "first_year_el"), firstYearDo);
        }
        assertThat(excusedDoNot).containsExactly(4_579, 11);
        assertThat(alternatesDo).containsExactly(18_985, 0);
        assertThat(lateDo).containsExactly(30_454, 0);
        assertThat(firstYearDo).containsExactly(8_647, 0);
    }

    private static void decide(NamedCsvRecord row, int ours, int other, int[] counts) {
        int enrolled = whole(row, "enrolled");
        if (percent(ours, enrolled) != percent(other, enrolled)) {
            counts[0] += percent(ours, enrolled) == whole(row, "rate") ? 1 : 0;
            counts[1] += percent(other, enrolled) == whole(row, "rate") ? 1 : 0;
        }
    }

    private static int percent(int part, int of) {
        return (200 * part + of) / (2 * of);
    }

    private static String key(NamedCsvRecord row) {
        return String.join(
                " ", row.getField("org"), row.getField("grade"), row.getField("group"), row.getField("subject"));
    }

    private void write(List<NamedCsvRecord> published) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("results.csv"))) {
            out.write("student,year,school,grade,subject,participation,test,scaled,level,sgp,since_october,race,"
                    + "low_income,disability,el,first_year_el\n");
            int students = 0;
            for (int i = 0; i < published.size(); i++) {
                NamedCsvRecord row = published.get(i);
                String where = "," + YEAR + "," + PublishedFigures.school(i) + "," + row.getField("grade") + ","
                        + row.getField("subject") + ",";
                String what = attributes(row.getField("group"));
                int standard = whole(row, "enrolled");
                for (Kind kind : Kind.values()) {
                    int many = Objects.equals(kind.column, "standard") ? standard : whole(row, kind.column);
                    standard -= many;
                    String does = kind == Kind.FIRST_YEAR_EL
                                    && !row.getField("subject").equals("ela")
                            ? "tested,,,,,school,"
                            : kind.cells;
                    String is = kind == Kind.FIRST_YEAR_EL ? what.replaceFirst(".$", "1") + ",1\n" : what + ",\n";
                    for (int student = 0; student < many; student++) {
                        out.write(++students + where + does + is);
                    }
                }
            }
        }
    }

    /** Of each kind, the cells of its rows from participation to since_october; the standard test has those that remain. */
    private enum Kind {
        ALTERNATE("alternate", "tested,alternate,,alt_progressing,,school,"),
        ABSENT("absent", "absent,,,,,school,"),
        MEDICALLY_EXCUSED("medically_excused", "medically_excused,,,,,school,"),
        FIRST_YEAR_EL("first_year_el", "access_only,,,,,school,"),
        AFTER_OCTOBER("after_october", "tested,,240,proficient,50,none,"),
        STANDARD("standard", "tested,,240,proficient,50,school,");

        private final String column;
        private final String cells;

        Kind(String column, String cells) {
            this.column = column;
            this.cells = cells;
        }
    }

    /** Race, low income, disability and English learner of a student of the group. */
    private static String attributes(String group) {
        return switch (group) {
            case "all" -> "white,0,0,0";
            case "low_income" -> "white,1,0,0";
            case "students_with_disabilities" -> "white,0,1,0";
            case "el_and_former_el" -> "white,0,0,1";
            default -> group + ",0,0,0";
        };
    }
}
