package commonweal.office.assistance;

import commonweal.office.OfficeTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of who serves whom, in an office that those of this package share; each is about districts of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OfficeTest
@Import(ExampleAssistance.class)
@TestPropertySource(properties = "commonweal.test=assistance")
@TestMethodOrder(MethodOrderer.MethodName.class)
@interface AssistanceTest {}
