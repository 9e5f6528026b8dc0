package commonweal.bench;

import commonweal.faults.Faults;
import commonweal.judgement.Judge;
import commonweal.judgement.Judgement;
import commonweal.judgement.Standings;
import commonweal.judgement.StatewideStandings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judging a whole state, from measures in memory to every point, index and level: 2,000 schools x 13 groups x 3 subjects x
 * 4 judged years. {@code cold} is the first judgement of a fresh JVM, as the command line has it; the others are warm. The
 * collector is the one the command uses for long work.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-XX:+UseParallelGC")
public class JudgementBenchmark {

    private final MadeUpState state = new MadeUpState();

    /** The computed percentiles; made only for the benchmark that uses them, so that {@code cold} stays cold. */
    @State(Scope.Benchmark)
    public static class Ranked {

        private Standings standings = Standings.NONE;

        @Setup
        public void rank(JudgementBenchmark benchmark) {
            standings = benchmark.rankingTheState();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(value = 7, jvmArgs = "-XX:+UseParallelGC")
    public Judgement cold() {
        return judge(Standings.NONE);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Judgement warm() {
        return judge(Standings.NONE);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Judgement warmWithStatewidePercentiles(Ranked ranked) {
        return judge(ranked.standings);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 2, time = 2)
    @Measurement(iterations = 3, time = 2)
    @Fork(value = 1, jvmArgs = "-XX:+UseParallelGC")
    public Standings rankingTheState() {
        return StatewideStandings.of(state.rules, state.roster, state.measures);
    }

    private Judgement judge(Standings ranked) {
        Faults faults = new Faults();
        Judgement judgement =
                new Judge(state.rules, state.roster, state.measures, state.decisions, ranked).judge(faults);
        if (faults.haveErrors() || judgement.units().size() != MadeUpState.SCHOOLS + 200) {
            throw new IllegalStateException("not judged: " + faults.all());
        }
        return judgement;
    }
}
