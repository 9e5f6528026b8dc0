package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which passwords are good. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new SignInRules(
            12,
            72,
            5,
            Duration.ofMinutes(15),
            30,
            Duration.ofMinutes(15),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofDays(90)));

    @Test
    void a01_a_few_words() {
        assertThat(rules.fault("seven green lanterns", "jo")).isEmpty();
    }

    @Test
    void a02_not_shorter_than_twelve_characters() {
        assertThat(rules.fault("elevenchars", "jo"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("at least 12"));
        assertThat(rules.fault("twelve chars", "jo")).isEmpty();
    }

    @Test
    void a03_sixty_four_characters_and_more() {
        String long64 = "seven green lanterns hang above the slow canal beside our market";
        assertThat(long64).hasSize(64);
        assertThat(rules.fault(long64, "jo")).isEmpty();
        assertThat(rules.fault(long64 + " at dawn", "jo")).isEmpty();
        assertThat(rules.fault(long64 + " at dawn.", "jo"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("at most 72"));
    }

    @Test
    void a04_none_that_is_tried_first() {
        assertThat(rules.fault("Password1234", "jo"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("guessed soon"));
        assertThat(rules.fault("aaaabbbbcccc", "jo")).isPresent();
        assertThat(rules.fault("qwertyuiop12", "jo")).isPresent();
        assertThat(rules.fault("abcdefgh".repeat(2), "jo")).isPresent();
        assertThat(rules.fault("commonweal2013", "jo")).isPresent();
    }

    @Test
    void a05_not_the_name_of_the_account() {
        assertThat(rules.fault("Superintendent 7", "superintendent")).isPresent();
    }

    @Test
    void a06_but_a_short_name_may_be_in_it_by_chance() {
        assertThat(rules.fault("many a jolly autumn", "jo")).isEmpty();
    }
}
