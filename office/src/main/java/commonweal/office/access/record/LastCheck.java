package commonweal.office.access.record;

import commonweal.office.audit.AuditLog;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the record was last gone through, and whether it was whole. Going through a long record takes a while, so whoever asks
 * again within a minute gets the same answer, with its time.
 */
@Component
class LastCheck {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /**
     * An answer, and when it was found.
     *
     * @param wholeness the answer
     * @param at when, as people read it
     */
    record Checked(AuditLog.Wholeness wholeness, String at) {}

    private final AuditLog log;
    private @Nullable Checked last;
    private Instant when = Instant.MIN;

    LastCheck(AuditLog log) {
        this.log = log;
    }

    synchronized Checked get() {
        Checked known = last;
        if (known == null || when.plus(GOOD_FOR).isBefore(Instant.now())) {
            when = Instant.now();
            known = new Checked(log.check(), Shown.time(when));
            last = known;
        }
        return known;
    }
}
