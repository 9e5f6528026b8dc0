package commonweal.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.policy.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Quotients in whole numbers are those of exact decimals. */
class QA_QuotientsTest {

    @ParameterizedTest(name = "qa01 {0} / {1} = {2} tenths")
    @CsvSource({
        "2000, 25, 800", // 80.0
        "1, 20, 1", // 0.05: the half goes up
        "3, 20, 2", // 0.15
        "1, 21, 0", // 0.0476
        "0, 7, 0", // zero is a value
        "7475, 86, 869", // 86.9186
    })
    void qa01_one_decimal_half_up(long dividend, long divisor, long tenths) {
        assertThat(new ExactQuotient(1, new Rounding(1, RoundingMode.HALF_UP)).unscaled(dividend, divisor))
                .isEqualTo(tenths);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void qa02_every_way_of_rounding_is_that_of_exact_decimals(RoundingMode mode) {
        for (int decimals = 0; decimals <= 2; decimals++) {
            Rounding rounding = new Rounding(decimals, mode);
            ExactQuotient index = new ExactQuotient(1, rounding);
            ExactQuotient percent = new ExactQuotient(100, rounding);
            for (int divisor = 1; divisor <= 250; divisor++) {
                for (int dividend = 0; dividend <= 250; dividend++) {
                    BigDecimal by = BigDecimal.valueOf(divisor);
                    if (index.unscaled(dividend, divisor) != unscaled(rounding.divide(BigDecimal.valueOf(dividend), by))
                            || percent.unscaled(dividend, divisor)
                                    != unscaled(rounding.divide(BigDecimal.valueOf(100L * dividend), by))) {
                        assertThat(dividend + "/" + divisor)
                                .as(rounding.toString())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void qa03_half_up_tenths_at_the_size_of_a_state() {
        Rounding rounding = new Rounding(1, RoundingMode.HALF_UP);
        ExactQuotient index = new ExactQuotient(1, rounding);
        for (int divisor = 499_000; divisor < 500_000; divisor += 7) {
            for (long dividend = 49_000_000L - 250; dividend < 49_000_000L; dividend++) {
                assertThat(index.unscaled(dividend, divisor))
                        .isEqualTo(
                                unscaled(rounding.divide(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor))));
            }
        }
    }

    @Test
    void qa04_nothing_divided_by_nobody_is_nothing() {
        assertThat(new ExactQuotient(1, new Rounding(1, RoundingMode.HALF_UP)).unscaled(0, 0))
                .isEqualTo(ExactQuotient.NONE);
    }

    @Test
    void qa05_what_must_not_be_rounded_is_refused() {
        ExactQuotient exact = new ExactQuotient(1, new Rounding(1, RoundingMode.UNNECESSARY));
        assertThat(exact.unscaled(1, 2)).isEqualTo(5);
        assertThatThrownBy(() -> exact.unscaled(1, 3)).isInstanceOf(ArithmeticException.class);
    }

    private static long unscaled(BigDecimal value) {
        return value.unscaledValue().longValueExact();
    }
}
