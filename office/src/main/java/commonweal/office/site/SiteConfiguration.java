package commonweal.office.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SiteConfiguration {

    @Bean
    static Entry home() {
        return new Entry(0, "Home", "/", "printed.view");
    }
}
