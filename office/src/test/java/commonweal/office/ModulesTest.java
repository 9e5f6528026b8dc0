package commonweal.office;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the modules of the office go one way, and nobody reaches into another's inside. */
class ModulesTest {

    private static final JavaClasses OFFICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("commonweal");

    @Test
    void modules_do_not_go_round_in_circles_and_do_not_reach_into_each_other() {
        ApplicationModules.of(OfficeApplication.class).verify();
    }

    @Test
    void the_engine_does_not_know_that_there_is_an_office() {
        noClasses()
                .that()
                .resideInAPackage("commonweal..")
                .and()
                .resideOutsideOfPackage("commonweal.office..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("commonweal.office..", "org.springframework..")
                .check(OFFICE);
    }

    @Test
    void nothing_asks_the_machine_for_the_day_but_the_business_date() {
        noClasses()
                .that()
                .resideInAPackage("commonweal.office..")
                .and()
                .doNotHaveFullyQualifiedName("commonweal.office.clock.BusinessDate")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .check(OFFICE);
    }

    @Test
    void one_jackson_only() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..")
                .check(OFFICE);
    }
}
