package commonweal.office.projects;

import commonweal.office.site.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of projects, and where the projects stand in the navigation. */
@Configuration
class ProjectConfiguration {

    @Bean
    static ProjectKinds projectKinds() {
        return ProjectKinds.shipped();
    }

    @Bean
    static Entry projectsEntry() {
        return new Entry(Entry.Section.SUPPORT, 46, "Projects", "/projects", ProjectList.VIEW);
    }
}
