package commonweal.office.partners;

import commonweal.office.site.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy on partners, and where the register stands in the navigation. */
@Configuration
class PartnerConfiguration {

    @Bean
    static PartnerPolicy partnerPolicy() {
        return PartnerPolicy.shipped();
    }

    @Bean
    static Entry partnersEntry() {
        return new Entry(Entry.Section.SUPPORT, 45, "Partners", "/partners", "partners.view");
    }
}
