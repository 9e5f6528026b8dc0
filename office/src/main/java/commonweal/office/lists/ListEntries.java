package commonweal.office.lists;

import commonweal.office.site.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the lists stand in the navigation. */
@Configuration
class ListEntries {

    @Bean
    static Entry districtListEntry() {
        return new Entry(Entry.Section.RESULTS, 10, "Districts", "/districts", "printed.view");
    }

    @Bean
    static Entry schoolListEntry() {
        return new Entry(Entry.Section.RESULTS, 11, "Schools", "/schools", "printed.view");
    }

    @Bean
    static Entry comparisonEntry() {
        return new Entry(Entry.Section.RESULTS, 12, "Compare", "/compare", "printed.view");
    }
}
