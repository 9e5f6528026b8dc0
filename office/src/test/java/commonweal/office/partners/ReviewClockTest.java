package commonweal.office.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the next performance review of a contract is due, by hand. */
class ReviewClockTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a01 the first so many months after the beginning | 2012-08-01 | 2014-06-30 | 12 |                       | 2013-08-01",
                "a02 the next so many months after the last       | 2012-08-01 | 2014-06-30 | 6  | 2013-02-10            | 2013-08-10",
                "a03 of several the newest counts                 | 2012-08-01 | 2014-06-30 | 6  | 2013-08-01 2013-02-10 | 2014-02-01",
                "b01 never later than the end of the contract     | 2012-08-01 | 2013-03-31 | 12 |                       | 2013-03-31",
                "b02 nor after one shortly before the end         | 2012-08-01 | 2014-06-30 | 12 | 2014-06-01            | 2014-06-30",
                "b03 after one at the end there is none           | 2012-08-01 | 2014-06-30 | 12 | 2014-06-30            | none",
                "b04 nor after one that came late                 | 2012-08-01 | 2014-06-30 | 12 | 2014-09-05            | none",
                "c01 the last day of a short month                | 2012-08-31 | 2014-06-30 | 6  |                       | 2013-02-28"
            })
    void due(String why, LocalDate starts, LocalDate ends, int months, String decided, String due) {
        List<LocalDate> days = decided == null
                ? List.of()
                : Arrays.stream(decided.split(" ")).map(LocalDate::parse).toList();
        Contract contract = new Contract(1, 1, "C-1", "99010000", "", starts, ends, months, "");
        assertThat(ReviewClock.due(contract, days).map(LocalDate::toString).orElse("none"))
                .isEqualTo(due);
    }
}
