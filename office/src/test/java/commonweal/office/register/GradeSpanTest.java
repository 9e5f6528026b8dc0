package commonweal.office.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades as people say them. */
class GradeSpanTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ':',
            value = {
                "PK,K: PK and K",
                "01: 1",
                "K,01,02,03,04,05: K to 5",
                "PK,K,01,07,08: PK to 1, 7 and 8",
                "09,10,11,12: 9 to 12",
                "05,07: 5, 7"
            })
    void a01_in_words(String grades, String words) {
        assertThat(GradeSpan.of(grades).orElseThrow().words()).isEqualTo(words);
        assertThat(GradeSpan.of(grades).orElseThrow().written()).isEqualTo(grades);
    }

    @Test
    void a02_what_is_not_known() {
        assertThat(GradeSpan.of((String) null)).isEmpty();
        assertThat(GradeSpan.of("")).isEmpty();
        assertThat(GradeSpan.of("13")).isEmpty();
    }

    @Test
    void b01_a_district_serves_what_its_schools_serve() {
        GradeSpan lower = GradeSpan.of("K,01").orElseThrow();
        GradeSpan upper = GradeSpan.of("03,04").orElseThrow();
        assertThat(GradeSpan.together(List.of(lower, upper)).orElseThrow().words())
                .isEqualTo("K and 1, 3 and 4");
        assertThat(GradeSpan.together(List.of())).isEmpty();
        assertThat(lower.overlaps(upper)).isFalse();
        assertThat(lower.serves("01")).isTrue();
    }
}
