package commonweal.office.register;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Search forgives how a name is written. */
@OfficeTest
class SearchTest {

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Search search;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Holyoke,                     01370000",
                "holyoke,                     01370000",
                "  HOLYOKE  ,                 01370000",
                "Holyoke public schools,      01370000",
                "Holyoke High,                01370505",
                "High Holyoke,                01370505",
                "holyoke hs,                  01370505",
                "O'Bryant,                    00350575",
                "OBryant,                     00350575",
                "O’Bryant,                    00350575",
                "o bryant,                    00350575",
                "bryant math boston,          00350575",
                "obryent,                     00350575",
                "Acton-Boxborough,            06000000",
                "acton boxborough,            06000000",
                "actonboxborough,             06000000",
                "boxborough acton,            06000000",
                "Randloph,                    02440000",
                "randolph high school,        02440505",
                "Nórth Ádams,                 02090000",
            })
    void a01_the_best_hit(String asked, String code) {
        assertThat(search.find(asked).hits().getFirst())
                .extracting(Listed::code)
                .as(asked)
                .isEqualTo(code);
    }

    @Test
    void a02_saint_is_st() {
        assertThat(NameWords.of("Saint John's").words())
                .isEqualTo(NameWords.of("ST. JOHNS").words());
        assertThat(NameWords.of("Mount Greylock").words())
                .isEqualTo(NameWords.of("mt. greylock").words());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "01370505, 01370505", "137,      01370000", "0137,     01370000",
        "1370505,  01370505", "0137 0505, 01370505", "0137-0505, 01370505"
    })
    void b01_a_code_in_every_way_it_is_written(String asked, String code) {
        assertThat(search.byCode(asked)).map(Listed::code).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"99999999", "123456789", "13a", "00000000"})
    void b02_no_code_of_a_school_or_district(String asked) {
        assertThat(search.byCode(asked)).isEmpty();
    }

    @Test
    void c01_a_town_finds_its_schools_after_itself() {
        Search.Found found = search.find("Randolph");
        assertThat(found.districts()).extracting(Listed::name).containsExactly("Randolph");
        assertThat(found.schools())
                .allSatisfy(school -> assertThat(school.district().equals("02440000")
                                || school.name().contains("Randolph"))
                        .isTrue());
        assertThat(found.schools()).extracting(Listed::code).contains("02440505");
        assertThat(found.bySlip()).isFalse();
    }

    @Test
    void c02_every_word_must_be_found() {
        assertThat(search.find("Randolph Zebra").hits()).isEmpty();
    }

    @Test
    void c03_a_slip_is_said() {
        assertThat(search.find("Randloph").bySlip()).isTrue();
    }

    @Test
    void c04_nothing_asked_nothing_found() {
        assertThat(search.find("").hits()).isEmpty();
        assertThat(search.find(" ,;' ").hits()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "word, word, true",
        "word, wrd, true",
        "word, woord, true",
        "word, wodr, true",
        "word, ward, true",
        "word, wrdo, false",
        "word, wo, false",
        "word, bird, false"
    })
    void d01_what_a_slip_is(String one, String other, boolean slip) {
        assertThat(NameWords.slip(one, other)).isEqualTo(slip);
        assertThat(NameWords.slip(other, one)).isEqualTo(slip);
    }
}
