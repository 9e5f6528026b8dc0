package commonweal.office.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in is guarded; the defaults follow OWASP ASVS level 2.
 *
 * @param shortestPassword in characters
 * @param longestPassword in bytes; what bcrypt can tell apart
 * @param mostFailures so many in a row lock the account
 * @param lockedFor how long it is locked
 * @param mostFromAddress so many failures from one address within {@code addressWindow}, and it has to wait
 * @param addressWindow how long failures from one address count
 * @param sessionLives how long after signing in a session is good, however much it is used
 * @param linkLives how long a one-time link is good
 * @param tokenLives how long a token is good
 */
@ConfigurationProperties("commonweal.sign-in")
public record SignInRules(
        @DefaultValue("12") int shortestPassword,
        @DefaultValue("72") int longestPassword,
        @DefaultValue("5") int mostFailures,
        @DefaultValue("15m") Duration lockedFor,
        @DefaultValue("30") int mostFromAddress,
        @DefaultValue("15m") Duration addressWindow,
        @DefaultValue("12h") Duration sessionLives,
        @DefaultValue("24h") Duration linkLives,
        @DefaultValue("90d") Duration tokenLives) {}
