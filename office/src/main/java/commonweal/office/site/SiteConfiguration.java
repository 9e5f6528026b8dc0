package commonweal.office.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SiteConfiguration {

    @Bean
    static Entry toTheState() {
        return new Entry(Entry.Section.RESULTS, 0, "The state", "/", "printed.view");
    }

    @Bean
    static Entry toTheRuns() {
        return new Entry(Entry.Section.REVIEW, 60, "Runs", "/runs", "runs.view");
    }

    @Bean
    static Entry toTheAccounts() {
        return new Entry(Entry.Section.OFFICE, 80, "Accounts", "/accounts", "accounts.view");
    }

    @Bean
    static Entry toTheAuditLog() {
        return new Entry(Entry.Section.OFFICE, 85, "Audit log", "/audit-log", "audit.view");
    }
}
