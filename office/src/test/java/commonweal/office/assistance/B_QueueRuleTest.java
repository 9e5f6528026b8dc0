package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import commonweal.office.assistance.requests.Placed;
import commonweal.office.assistance.requests.QueueRule;
import commonweal.office.assistance.requests.Waiting;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.terms.Level;
import commonweal.terms.Need;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of the queue, worked by hand. */
class B_QueueRuleTest {

    private final QueueRule rule = new QueueRule(new SupportTerms());

    private static Waiting waiting(int id, @Nullable Level level, @Nullable Need need, String askedOn) {
        return new Waiting(id, level, level, need, day(askedOn));
    }

    private static Waiting school(int id, Level district, Level level, String askedOn) {
        return new Waiting(id, district, level, null, day(askedOn));
    }

    @Test
    void a01_one_request_is_first() {
        assertThat(rule.order(List.of(waiting(7, Level.TWO, null, "2013-10-01"))))
                .extracting(Placed::place, Placed::why)
                .containsExactly(tuple(1, "First: no other request is open."));
    }

    @Test
    void a02_the_level_goes_before_the_day() {
        assertThat(rule.order(List.of(
                        waiting(1, Level.THREE, null, "2013-01-01"), waiting(2, Level.FIVE, null, "2013-10-01"))))
                .extracting(placed -> placed.waiting().id(), Placed::why)
                .containsExactly(
                        tuple(2L, "First: a district in Level 5 goes before one in Level 3."),
                        tuple(1L, "Behind request 2: a district in Level 5 goes before one in Level 3."));
    }

    @Test
    void a03_levels_1_and_2_and_no_level_are_not_told_apart() {
        assertThat(rule.order(List.of(
                        waiting(1, null, null, "2013-03-03"),
                        waiting(2, Level.ONE, null, "2013-02-02"),
                        waiting(3, Level.TWO, null, "2013-01-01"))))
                .extracting(placed -> placed.waiting().id())
                .containsExactly(3L, 2L, 1L);
    }

    /**
     * By hand. Level 5: request 3. Level 4: 1, 2 and 5; of these 2 needs intervention (NI), 1 and 5 need technical
     * assistance (NTA), and of those 5 was asked for first. Level 3: request 4, though it is the oldest of all.
     */
    @Test
    void b01_five_requests() {
        List<Waiting> five = List.of(
                waiting(1, Level.FOUR, Need.TECHNICAL_ASSISTANCE, "2013-09-20"),
                waiting(2, Level.FOUR, Need.INTERVENTION, "2013-10-01"),
                waiting(3, Level.FIVE, Need.AT_RISK, "2013-10-10"),
                waiting(4, Level.THREE, Need.SUBSTANTIAL_INTERVENTION, "2013-05-01"),
                waiting(5, Level.FOUR, Need.TECHNICAL_ASSISTANCE, "2013-08-01"));
        assertThat(rule.order(five))
                .extracting(Placed::place, placed -> placed.waiting().id(), Placed::why)
                .containsExactly(
                        tuple(1, 3L, "First: a district in Level 5 goes before one in Level 4."),
                        tuple(2, 2L, "Behind request 3: a district in Level 5 goes before one in Level 4."),
                        tuple(
                                3,
                                5L,
                                "Behind request 2: the district's level and level do not tell them apart; \"Needs Intervention\" goes before"
                                        + " \"Needs Technical Assistance\"."),
                        tuple(
                                4,
                                1L,
                                "Behind request 5: the district's level, level and special-education need do not tell them apart; asked for on"
                                        + " August 1, 2013 goes before September 20, 2013."),
                        tuple(5, 4L, "Behind request 1: a district in Level 4 goes before one in Level 3."));
    }

    /** A Level 2 school of a Level 4 district is served before a Level 3 school of a Level 3 district; in one district the school's level counts. */
    @Test
    void b04_a_school_stands_with_its_district_and_then_by_its_own_level() {
        List<Waiting> three = List.of(
                school(1, Level.THREE, Level.THREE, "2013-01-01"),
                school(2, Level.FOUR, Level.TWO, "2013-10-01"),
                school(3, Level.FOUR, Level.FOUR, "2013-10-10"));
        assertThat(rule.order(three))
                .extracting(placed -> placed.waiting().id(), Placed::why)
                .containsExactly(
                        tuple(3L, "First: the district's level does not tell them apart; Level 4 goes before Level 2."),
                        tuple(
                                2L,
                                "Behind request 3: the district's level does not tell them apart; Level 4 goes before Level"
                                        + " 2."),
                        tuple(1L, "Behind request 2: a district in Level 4 goes before one in Level 3."));
    }

    @Test
    void b02_a_need_that_is_not_known_comes_last_and_is_not_the_least() {
        assertThat(rule.order(List.of(
                        waiting(1, Level.FOUR, null, "2013-01-01"),
                        waiting(2, Level.FOUR, Need.MEETS_REQUIREMENTS, "2013-10-01"))))
                .extracting(placed -> placed.waiting().id(), Placed::why)
                .containsExactly(
                        tuple(
                                2L,
                                "First: the district's level and level do not tell them apart; \"Meets Requirements\" goes before a need that is"
                                        + " not known."),
                        tuple(
                                1L,
                                "Behind request 2: the district's level and level do not tell them apart; \"Meets Requirements\" goes before a"
                                        + " need that is not known."));
    }

    @Test
    void b03_where_nothing_tells_them_apart_the_lower_number_does() {
        assertThat(rule.order(List.of(
                        waiting(9, Level.FOUR, null, "2013-01-01"), waiting(8, Level.FOUR, null, "2013-01-01"))))
                .extracting(placed -> placed.waiting().id())
                .containsExactly(8L, 9L);
    }
}
