package commonweal.office.runs;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists that other tests rest on. */
@OfficeTest
class ExampleRunsTest {

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Test
    void a01_the_lists_of_2012_are_published_and_asking_again_changes_nothing() {
        RunFacts facts = ExampleRuns.published2012(runs, cycles);
        assertThat(facts.schools()).isEqualTo(1829);
        assertThat(facts.districts()).isEqualTo(400);
        assertThat(ExampleRuns.published2012(runs, cycles)).isEqualTo(facts);
        assertThat(cycles.find(2012).orElseThrow().embargoed()).isFalse();
    }

    @Test
    void a02_the_lists_of_2016_are_under_embargo() {
        RunFacts facts = ExampleRuns.inReview2016(runs, cycles);
        assertThat(facts.schools()).isEqualTo(1861);
        assertThat(cycles.find(2016).orElseThrow().embargoed()).isTrue();
    }
}
