package commonweal.office;

import commonweal.office.clock.BusinessDate;
import commonweal.office.database.InstallationKey;
import commonweal.office.database.OfficeDatabase;
import commonweal.office.runs.RunsFolder;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the command gives the application when it starts it. */
@TestConfiguration(proxyBeanMethods = false)
class TestOffice {

    @Bean
    static OfficeDatabase officeDatabase() {
        return OfficeDatabase.at(TestDatabases.fresh());
    }

    @Bean
    static InstallationKey installationKey() {
        return InstallationKey.fresh();
    }

    @Bean
    static BusinessDate businessDate() {
        return BusinessDate.always(LocalDate.of(2013, 10, 15));
    }

    @Bean
    static RunsFolder runsFolder() {
        return new RunsFolder(TestDatabases.folder());
    }
}
