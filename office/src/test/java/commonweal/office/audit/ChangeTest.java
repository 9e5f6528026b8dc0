package commonweal.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is different between a row before and the row after. */
class ChangeTest {

    @Test
    void a01_a_value_that_changed() {
        assertThat(Change.between("{\"name\":\"jo\",\"failures\":0}", "{\"name\":\"jo\",\"failures\":1}"))
                .containsExactly(new Change("failures", "0", "1"));
    }

    @Test
    void a02_a_new_row_has_only_what_is_known() {
        assertThat(Change.between(null, "{\"name\":\"jo\",\"email\":null}"))
                .containsExactly(new Change("name", null, "jo"));
    }

    @Test
    void a03_a_removed_row() {
        assertThat(Change.between("{\"name\":\"jo\"}", null)).containsExactly(new Change("name", "jo", null));
    }

    @Test
    void a04_what_becomes_nothing() {
        assertThat(Change.between("{\"closed_on\":\"2013-10-15\"}", "{\"closed_on\":null}"))
                .containsExactly(new Change("closed_on", "2013-10-15", null));
    }

    @Test
    void a05_figures_keep_their_digits() {
        assertThat(Change.between("{\"index\":81.10}", "{\"index\":81.1}"))
                .containsExactly(new Change("index", "81.10", "81.1"));
    }

    @Test
    void a06_lists_as_they_are_written() {
        assertThat(Change.between("{\"years\":[2011]}", "{\"years\":[2011,2012]}"))
                .containsExactly(new Change("years", "[2011]", "[2011,2012]"));
    }

    @Test
    void a07_nothing_if_only_a_secret_changed() {
        assertThat(Change.between("{\"name\":\"jo\"}", "{\"name\":\"jo\"}")).isEmpty();
    }
}
