package commonweal.office.reviews;

import commonweal.office.site.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of reviews, read once, and where they stand in the navigation. */
@Configuration
class ReviewsParts {

    @Bean
    static DistrictStandards districtStandards() {
        return DistrictStandards.shipped();
    }

    @Bean
    static ReviewRules reviewRules() {
        return ReviewRules.shipped();
    }

    @Bean
    static Entry reviewsEntry() {
        return new Entry(Entry.Section.SUPPORT, 40, "Reviews", "/reviews", "reviews.read_published");
    }
}
