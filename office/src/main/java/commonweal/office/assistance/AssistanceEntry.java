package commonweal.office.assistance;

import commonweal.office.site.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module stands in the navigation. */
@Configuration
class AssistanceEntry {

    private static final int PLACE = 30;

    @Bean
    static Entry toAssistance() {
        return new Entry(Entry.Section.SUPPORT, PLACE, "Assistance", "/assistance", "assistance.view");
    }
}
