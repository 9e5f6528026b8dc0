package commonweal.office.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The day that counts: today in the Commonwealth, or the one day that a demo stands still on. Nothing else in the office
 * asks for today's date; moments that are written down (who signed in when) are the machine's.
 */
public final class BusinessDate {

    /** Where the Commonwealth's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Clock clock;
    private final Optional<LocalDate> fixed;

    private BusinessDate(Clock clock, Optional<LocalDate> fixed) {
        this.clock = clock;
        this.fixed = fixed;
    }

    /** Today, as time goes by. */
    public static BusinessDate today() {
        return new BusinessDate(Clock.system(ZONE), Optional.empty());
    }

    /** Always this day: for a demo and for tests. */
    public static BusinessDate always(LocalDate date) {
        return new BusinessDate(Clock.system(ZONE), Optional.of(date));
    }

    /** The day. */
    public LocalDate date() {
        return fixed.orElseGet(() -> LocalDate.now(clock));
    }

    /** Whether it stands still. */
    public boolean standsStill() {
        return fixed.isPresent();
    }
}
