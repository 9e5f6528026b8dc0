package commonweal.office.duties;

import commonweal.office.access.AccessTable;
import commonweal.office.access.Role;
import commonweal.office.site.Entry;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DutiesConfiguration {

    private static final int PLACE = 20;

    @Bean
    static Entry toTheDuties() {
        return new Entry(Entry.Section.SUPPORT, PLACE, "Duties", DutyPages.PATH, DutySight.VIEW);
    }

    /** The chart, read when the office starts: a faulty one stops it. */
    @Bean
    static FrameworkChart frameworkChart(AccessTable table) {
        return ChartFile.shipped(table.roles().stream().map(Role::id).collect(Collectors.toSet()));
    }
}
