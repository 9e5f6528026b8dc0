package commonweal.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What exact arithmetic costs: one division of two counts, rounded to one decimal place, as a rule asks for it, against
 * the same in binary floating point, which no rule may use.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExactDivisionBenchmark {
    private long numerator = 6_425;
    private long denominator = 87;

    /** The quotient as a decimal of declared scale and rounding. */
    @Benchmark
    public BigDecimal exact() {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    /** The quotient as a double, for comparison only. */
    @Benchmark
    public double binary() {
        return Math.round(10.0 * numerator / denominator) / 10.0;
    }
}
