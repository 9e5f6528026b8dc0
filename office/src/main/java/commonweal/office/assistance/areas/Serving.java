package commonweal.office.assistance.areas;

import commonweal.office.site.Written;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an office serves a district, from when until when.
 *
 * @param id its number
 * @param office id of the office
 * @param district code of the district
 * @param servedFrom the first day; null if that is not known
 * @param servedUntil the last day; null while it goes on
 * @param why why
 * @param citation where it was published; empty if people entered it
 * @param status how well it is known; {@code entered} if people of the office say so
 */
public record Serving(
        long id,
        String office,
        String district,
        @Nullable LocalDate servedFrom,
        @Nullable LocalDate servedUntil,
        String why,
        String citation,
        String status) {

    /** Whether it is so on a day. */
    public boolean on(LocalDate day) {
        return (servedFrom == null || !day.isBefore(servedFrom)) && (servedUntil == null || !day.isAfter(servedUntil));
    }

    /** Whether it was published, so that everybody may know. */
    public boolean published() {
        return !citation.isEmpty();
    }

    /** From when until when, in words. */
    public String time() {
        String from = servedFrom == null ? "the first day is not known" : "from " + Written.date(servedFrom);
        return from + (servedUntil == null ? "" : ", until " + Written.date(servedUntil));
    }
}
