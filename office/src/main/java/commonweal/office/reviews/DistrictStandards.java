package commonweal.office.reviews;

import commonweal.office.shipped.ShippedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The six district standards with their 24 indicators: {@code district-standards.yaml}.
 *
 * @param title what the list is called
 * @param citation where the law has it
 * @param source where it was read
 * @param sourceDate the date of what was read
 * @param status how well the list as a whole is known
 * @param note what a reader should know besides
 * @param standards the standards, in their order
 */
public record DistrictStandards(
        String title,
        String citation,
        String source,
        LocalDate sourceDate,
        String status,
        @Nullable String note,
        List<Standard> standards) {

    /**
     * A standard.
     *
     * @param id stable name
     * @param number as it is printed: I to VI
     * @param name its name
     * @param citation where it was read
     * @param status how well it is known
     * @param indicators its indicators, in their order
     */
    public record Standard(
            String id, String number, String name, String citation, String status, List<Indicator> indicators) {

        /** With its number: I. Leadership and Governance. */
        public String title() {
            return number + ". " + name;
        }
    }

    /**
     * An indicator.
     *
     * @param id stable name
     * @param name its name
     * @param status how well it is known
     */
    public record Indicator(String id, String name, String status) {

        /** Whether its name is known by general knowledge only. */
        public boolean unverified() {
            return status.equals("unverified");
        }
    }

    /** Those that come with the program. */
    public static DistrictStandards shipped() {
        return ShippedFile.read(DistrictStandards.class, "district-standards.yaml", DistrictStandards.class);
    }

    /** A standard by its id. */
    public Optional<Standard> standard(String id) {
        return standards.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The standard that an indicator belongs to, or that this is the id of. */
    public Optional<Standard> standardOf(String id) {
        return standards.stream()
                .filter(one -> one.id().equals(id)
                        || one.indicators().stream()
                                .anyMatch(indicator -> indicator.id().equals(id)))
                .findFirst();
    }

    /** The name of an indicator, or, if this is the id of a standard, that it is about the standard as a whole. */
    public String name(String id) {
        return standards.stream()
                .flatMap(one -> one.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .map(Indicator::name)
                .findFirst()
                .orElse("The standard as a whole");
    }
}
