package commonweal.measuring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.faults.Faults;
import commonweal.measures.CoveredYears;
import commonweal.measures.Measures;
import commonweal.measures.MeasuresFile;
import commonweal.roster.BaselineYears;
import commonweal.roster.OrgCode;
import commonweal.roster.RosterFile;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written of the values, to the byte. */
class QC_TablesTest {

    private static final String EXAMPLE = """
            2013 00010005 ela all enrolled 4 participated 4
            2014 00000000 ela all enrolled 30 participated 30
            2014 00010005 math all enrolled 10 participated 9 tested 9 assessed 8 points 650 levelled 9 \
            warning_failing 1 needs_improvement 2 proficient 4 advanced 2 growth 6 growth_median_twice 97
            2014 00010005 ela all enrolled 10 participated 10
            2014 00010005 math white enrolled 1
            2014 00010005 - all secondary 40 dropped_out 1 enrolled 50 disability 9
            2014 00010005 - low_income enrolled 50 disability 9
            """;

    private static String wide(MeasuredValues values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WideTable.write(values, out);
        return out.toString(UTF_8);
    }

    private static String longForm(MeasuredValues values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeasuresTable.write(values, out);
        return out.toString(UTF_8);
    }

    @Test
    void qc01_the_wide_form_by_year_unit_group_and_subject() throws IOException {
        // 9 / 10 = 90.0; 650 / 8 = 81.25, 81.3; of 9: 1 = 11.1, 2 = 22.2, 4 = 44.4; 97 / 2 = 48.5
        assertThat(wide(TinyTallies.of(EXAMPLE).values()).lines().skip(1))
                .containsExactly(
                        "2013,00010005,all,ela,4,4,100.0,0,0,,0,0,0,0,0,,,,,0,",
                        "2014,00000000,all,ela,30,30,100.0,0,0,,0,0,0,0,0,,,,,0,",
                        "2014,00010005,all,ela,10,10,100.0,0,0,,0,0,0,0,0,,,,,0,",
                        "2014,00010005,all,math,10,9,90.0,8,650,81.3,9,1,2,4,2,11.1,22.2,44.4,22.2,6,48.5",
                        "2014,00010005,white,math,1,0,0.0,0,0,,0,0,0,0,0,,,,,0,");
    }

    @Test
    void qc02_the_long_form_with_a_ratio_that_is_not_applicable() throws IOException {
        // 1 / 40 = 2.5
        assertThat(longForm(TinyTallies.of(EXAMPLE).values())).isEqualTo("""
                year,org,group,subject,measure,value,n,status,numerator
                2013,00010005,all,ela,participation_percent,100.0,4,,4
                2014,00000000,all,ela,participation_percent,100.0,30,,30
                2014,00010005,all,ela,participation_percent,100.0,10,,10
                2014,00010005,all,math,cpi,81.3,8,,650
                2014,00010005,all,math,median_sgp,48.5,6,,
                2014,00010005,all,math,warning_failing_percent,11.1,9,,1
                2014,00010005,all,math,needs_improvement_percent,22.2,9,,2
                2014,00010005,all,math,proficient_percent,44.4,9,,4
                2014,00010005,all,math,advanced_percent,22.2,9,,2
                2014,00010005,all,math,participation_percent,90.0,10,,9
                2014,00010005,all,,dropout_percent,2.5,40,,1
                2014,00010005,all,,dropouts_reengaged,0,,,
                2014,00010005,low_income,,swd_identification_risk_ratio,,50,not_applicable,
                2014,00010005,low_income,,separate_placement_risk_ratio,,9,not_applicable,
                2014,00010005,white,math,participation_percent,0.0,1,,0
                """);
    }

    @Test
    void qc03_the_long_form_is_read_as_it_was_meant() throws IOException {
        MeasuredValues values = TinyTallies.of(EXAMPLE).values();
        Faults faults = new Faults();
        Measures read = MeasuresFile.read(
                longForm(values).getBytes(UTF_8),
                RosterFile.read("""
                        org,kind,name,district,grades,school_type,opened,closed,baseline_year,horace_mann,notes
                        00000000,state,,,,,,,,,
                        00010000,district,,00010000,,,,,,,
                        00010005,school,,00010000,,,,,,,
                        """.getBytes(UTF_8), BaselineYears.ANY, faults),
                new CoveredYears() {
                    @Override
                    public String policy() {
                        return "example";
                    }

                    @Override
                    public int first(Measure measure) {
                        return 2013;
                    }

                    @Override
                    public int last() {
                        return 2014;
                    }
                },
                faults);
        assertThat(faults.all()).isEmpty();
        Measures fed = values.measures();
        assertThat(read.rows()).isEqualTo(15).isEqualTo(fed.rows());
        OrgCode school = new OrgCode(TinyTallies.SCHOOL);
        for (Group group : Group.values()) {
            for (Subject subject : Subject.values()) {
                for (Measure measure : Measure.values()) {
                    assertThat(read.of(school).find(2014, group, subject, measure))
                            .usingRecursiveComparison()
                            .isEqualTo(fed.of(school).find(2014, group, subject, measure));
                }
            }
        }
    }

    @Test
    void qc04_many_blocks_made_at_once_are_written_in_order() throws IOException {
        // 1000 schools, two years: 32 blocks; what a row says follows from its place
        List<OrgCode> units = IntStream.range(0, 1000)
                .mapToObj(unit -> new OrgCode(Integer.toString(10_000_000 + unit)))
                .toList();
        Tallies tallies = TinyTallies.empty(units, 2013, 2);
        Tally<SubjectCount> subjects = tallies.subjects();
        StringBuilder expected = new StringBuilder(WideTable.COLUMNS + "\n");
        SplittableRandom random = new SplittableRandom(14);
        for (int year = 2013; year <= 2014; year++) {
            for (int unit = 0; unit < units.size(); unit++) {
                int enrolled = 1 + random.nextInt(2_000_000);
                subjects.set(SubjectCount.ENROLLED, subjects.cell(unit, year, 2, Group.ALL), enrolled);
                expected.append(year)
                        .append(',')
                        .append(units.get(unit))
                        .append(",all,science,")
                        .append(enrolled)
                        .append(",0,0.0,0,0,,0,0,0,0,0,,,,,0,\n");
            }
        }
        assertThat(wide(new MeasuredValues(tallies, TinyTallies::rules))).isEqualTo(expected.toString());
    }

    @Test
    void qc05_a_block_larger_than_its_room_makes_room() throws IOException {
        // 64 units x 13 groups x 3 subjects, every count at nine digits: far more than the first 64 kilobytes
        Tallies tallies = TinyTallies.empty(
                IntStream.range(0, 64)
                        .mapToObj(unit -> new OrgCode(Integer.toString(10_000_000 + unit)))
                        .toList(),
                2014,
                1);
        Arrays.stream(SubjectCount.values()).forEach(count -> tallies.subjects().fill(count, 100_000_000));
        String written = wide(new MeasuredValues(tallies, TinyTallies::rules));
        assertThat(written.lines()).hasSize(1 + 64 * 13 * 3);
        assertThat(written)
                .endsWith("10000063,white,science,100000000,100000000,100.0,100000000,100000000,1.0,100000000,"
                        + "100000000,100000000,100000000,100000000,100.0,100.0,100.0,100.0,100000000,50000000.0\n");
    }

    @Test
    void qc06_a_disk_that_is_full_is_told() {
        MeasuredValues values = TinyTallies.of(EXAMPLE).values();
        assertThatThrownBy(() -> WideTable.write(values, new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @ParameterizedTest(name = "qc07 {0} with {1} decimals: {2}")
    @CsvSource({
        "0, 0, 0",
        "7, 0, 7",
        "10, 0, 10",
        "105, 0, 105",
        "1000, 0, 1000",
        "9009, 0, 9009",
        "10000, 0, 10000",
        "2147483647, 0, 2147483647",
        "0, 1, 0.0",
        "5, 1, 0.5",
        "873, 1, 87.3",
        "1000, 1, 100.0",
        "9999, 1, 999.9",
        "10001, 1, 1000.1",
        "0, 2, 0.00",
        "7, 2, 0.07",
        "156, 2, 1.56",
        "123456, 3, 123.456",
    })
    void qc07_numbers_of_every_size(long unscaled, int decimals, String written) {
        RowBytes bytes = new RowBytes();
        bytes.decimal(unscaled, decimals);
        bytes.nextNumbers(
                new long[] {unscaled, ExactQuotient.NONE, unscaled}, new int[] {decimals, decimals, decimals});
        String expected = written + "," + written + ",," + written;
        assertThat(new String(bytes.bytes(), 0, bytes.length(), UTF_8)).isEqualTo(expected);
    }
}
