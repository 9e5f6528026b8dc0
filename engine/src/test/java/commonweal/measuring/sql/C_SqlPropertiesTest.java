package commonweal.measuring.sql;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.measuring.Audit;
import commonweal.measuring.CountingRules;
import commonweal.measuring.Population;
import commonweal.measuring.RandomRecords;
import commonweal.measuring.RandomRules;
import commonweal.measuring.Tallies;
import commonweal.measuring.TinyRoster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C: what must hold of the SQL count whatever the records are. Repeat one with -Dcommonweal.seed=N. */
class C_SqlPropertiesTest {

    private static final int TRIES = 5;

    private final long seed = Long.getLong("commonweal.seed", System.nanoTime());

    @TempDir
    private Path folder;

    private Tallies measure(long which, CountingRules rules, int threads) throws IOException {
        Path snapshot = TinySnapshot.write(RandomRecords.of(which), Files.createTempDirectory(folder, "snapshot"));
        Path scratch = Files.createTempDirectory(folder, "scratch");
        Tallies tallies = new SqlMeasuring(new SqlMeasuring.Limits(threads, 500, scratch))
                .measure(snapshot, TinyRoster.roster(), rules);
        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).as("nothing is left of the scratch database").isEmpty();
        }
        return tallies;
    }

    @Test
    void c01_the_population_adds_up_and_threads_change_nothing() throws IOException {
        System.out.println("c01 seed " + seed);
        for (int i = 0; i < TRIES; i++) {
            CountingRules rules = RandomRules.of(seed + i);
            Tallies tallies = measure(seed + i, rules, 1);
            Population.addsUp(tallies.subjects());
            Population.addsUp(tallies.grades());
            Audit audit = Audit.compare(tallies, measure(seed + i, rules, 2));
            assertThat(audit.agrees())
                    .as("seed %d: %s", seed + i, audit.inWords("one thread", "two", 5))
                    .isTrue();
        }
    }
}
