package commonweal.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that visit the office in a browser: they are given {@link Visits}. Without a browser on this machine they are skipped,
 * but for a machine that says it is there to check every change ({@code CI=true}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneOffice.class)
@interface InABrowser {}
