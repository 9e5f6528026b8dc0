package commonweal.office.decisions;

import commonweal.office.site.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record stands in the navigation. */
@Configuration
class DecisionEntries {

    private static final int PLACE = 62;

    @Bean
    static Entry toTheDecisions() {
        return new Entry(Entry.Section.REVIEW, PLACE, "Decisions", "/decisions", RecordView.VIEW);
    }
}
