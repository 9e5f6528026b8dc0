package commonweal.office.site;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.register.Listed;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which district or school is meant by what somebody types into a form. */
@OfficeTest
class NamedUnitsTest {

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private NamedUnits units;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "01370000,         01370000",
        "137,              01370000",
        "0137,             01370000",
        "holyoke,          01370000",
        "HOLYOKE HIGH,     01370505",
        "attleboro,        00160000",
    })
    void a01_a_code_a_name_or_a_part_that_only_one_has(String typed, String code) {
        Form form = Form.blank().with("unit", typed);
        assertThat(units.find(form, "unit")).map(Listed::code).contains(code);
        assertThat(form.good()).isTrue();
    }

    private String fault(String typed, boolean district) {
        Form form = Form.blank().with("unit", typed);
        Optional<Listed> found = district ? units.district(form, "unit") : units.find(form, "unit");
        assertThat(found).isEmpty();
        return String.valueOf(form.fault("unit"));
    }

    @Test
    void a02_who_is_not_found_is_said_with_what_to_do() {
        assertThat(fault("", false)).isEqualTo("Say which district or school, by name or code.");
        assertThat(fault("12345678", false))
                .isEqualTo("No district or school has the code 12345678. A code has eight digits.");
        assertThat(fault("Nowhereton", true))
                .isEqualTo(
                        "No district is called \"Nowhereton\". Try a part of the name, or the code of eight digits.");
        assertThat(fault("01370505", true)).isEqualTo("No district has the code 01370505. A code has eight digits.");
    }

    @Test
    void a03_where_several_can_be_meant_they_are_offered_with_their_codes() {
        assertThat(fault("high", false)).startsWith("\"high\" can be several: ").contains(" more. Type the code.");
    }

    @Test
    void a04_a_slip_is_asked_about_never_taken_for_sure() {
        assertThat(fault("Holyokke", true))
                .isEqualTo("No district is called \"Holyokke\". Called nearly so: Holyoke, the district (01370000);"
                        + " Holyoke Community Charter (District), the district (04530000). Type the code.");
    }

    @Test
    void b01_a_school_is_named_with_its_district() {
        assertThat(units.name("01370505")).isEqualTo("Holyoke High, Holyoke");
        assertThat(units.href("01370505")).isEqualTo("/schools/01370505");
        assertThat(units.name("01370000")).isEqualTo("Holyoke");
        assertThat(units.href("01370000")).isEqualTo("/districts/01370000");
        assertThat(units.name("00000001")).isEqualTo("00000001");
        assertThat(units.meant("137")).map(Listed::name).contains("Holyoke");
        assertThat(units.meant("Holyokke")).isEmpty();
    }
}
