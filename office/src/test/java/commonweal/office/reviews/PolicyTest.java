package commonweal.office.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The standards and the rules, as they stand in their files. */
class PolicyTest {

    private static final DistrictStandards STANDARDS = DistrictStandards.shipped();
    private static final ReviewRules RULES = ReviewRules.shipped();

    @Test
    void a01_six_standards_with_24_indicators() {
        assertThat(STANDARDS.standards())
                .extracting(standard -> standard.indicators().size())
                .containsExactly(5, 3, 3, 3, 5, 5);
        assertThat(STANDARDS.standards().stream()
                        .mapToInt(standard -> standard.indicators().size())
                        .sum())
                .isEqualTo(24);
    }

    @Test
    void a02_no_id_is_there_twice() {
        Set<String> ids = new HashSet<>();
        STANDARDS.standards().forEach(standard -> {
            assertThat(ids.add(standard.id())).as(standard.id()).isTrue();
            standard.indicators()
                    .forEach(indicator -> assertThat(ids.add(indicator.id()))
                            .as(indicator.id())
                            .isTrue());
        });
        assertThat(ids).hasSize(30);
    }

    @Test
    void a03_everything_says_how_well_it_is_known() {
        Set<String> statuses = Set.of("confirmed", "inferred", "unverified");
        STANDARDS.standards().forEach(standard -> {
            assertThat(statuses).contains(standard.status());
            standard.indicators().forEach(one -> assertThat(statuses).contains(one.status()));
        });
        RULES.rules().forEach(rule -> assertThat(statuses).contains(rule.status()));
        RULES.team().forEach(rule -> assertThat(statuses).contains(rule.status()));
        RULES.criteria().forEach(one -> assertThat(statuses).contains(one.status()));
    }

    @Test
    void b01_a_review_for_a_declaration_needs_the_expert_whatever_its_learners() {
        assertThat(RULES.unmet("declaration", "none", List.of("finance")))
                .extracting(ReviewRules.TeamRule::id)
                .containsExactly("expert_for_declaration");
    }

    @Test
    void b02_another_one_where_there_are_learners_or_nobody_knows() {
        assertThat(RULES.unmet("improvement", "some", List.of()))
                .extracting(ReviewRules.TeamRule::id)
                .containsExactly("expert_where_there_are_learners");
        assertThat(RULES.unmet("improvement", "unknown", List.of())).hasSize(1);
        assertThat(RULES.unmet("improvement", "none", List.of())).isEmpty();
    }

    @Test
    void b03_and_the_expert_is_enough() {
        assertThat(RULES.unmet("declaration", "some", List.of("english_learners")))
                .isEmpty();
    }

    @Test
    void c01_a_school_year_begins_in_july() {
        assertThat(SchoolYear.of(LocalDate.of(2013, 6, 30)).title()).isEqualTo("2012-13");
        assertThat(SchoolYear.of(LocalDate.of(2013, 7, 1)).title()).isEqualTo("2013-14");
        assertThat(new SchoolYear(2099).title()).isEqualTo("2099-00");
    }
}
