package commonweal.office.assessment;

import commonweal.office.shipped.ShippedFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The eleven Conditions for School Effectiveness and the scale of the self-assessment: {@code school-conditions.yaml}.
 *
 * @param title what they are called
 * @param citation where the law has them
 * @param source where they were read
 * @param sourceDate the date of what was read
 * @param status how well the list as a whole is known
 * @param note what a reader should know besides
 * @param conditions the conditions, in their order
 * @param scale the scale
 * @param standardsScale how the scale is used for the district standards
 */
public record SchoolConditions(
        String title,
        String citation,
        String source,
        LocalDate sourceDate,
        String status,
        @Nullable String note,
        List<Condition> conditions,
        List<Grade> scale,
        StandardsScale standardsScale) {

    /**
     * A condition.
     *
     * @param number its number, 1 to 11
     * @param name its name
     * @param status how well the name is known
     * @param scoredBy who scores it: {@code district}, {@code school}
     */
    public record Condition(int number, String name, String status, List<String> scoredBy) {}

    /**
     * A grade of the scale.
     *
     * @param code what is kept: 1 to 4, or U
     * @param name its name
     * @param words what it means, in our words
     * @param usedBy who may give it: {@code district}, {@code school}
     * @param status how well it is known
     */
    public record Grade(String code, String name, String words, List<String> usedBy, String status) {

        /** With its code: 3 Providing. */
        public String title() {
            return code + " " + name;
        }
    }

    /** How the scale is used for the district standards. */
    public record StandardsScale(
            String citation, String status, @Nullable String note) {}

    /** Those that come with the program. */
    public static SchoolConditions shipped() {
        return ShippedFile.read(SchoolConditions.class, "school-conditions.yaml", SchoolConditions.class);
    }
}
