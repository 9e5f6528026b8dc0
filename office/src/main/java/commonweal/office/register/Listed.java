package commonweal.office.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school or district of the register, or the state.
 *
 * @param code its code of eight digits
 * @param kind {@code state}, {@code district} or {@code school}
 * @param name its name
 * @param district code of its district; its own for a district and for the state
 * @param grades the grades it serves with commas between; null if they are not known
 * @param opened its first day; null if it is not known
 * @param closed its last day; null if it has not closed
 * @param horaceMann whether it is a Horace Mann charter school; null if that is not known
 * @param sample whether it was made up
 * @param sampleLevel the level that was made up with it; null for what exists
 */
public record Listed(
        String code,
        String kind,
        String name,
        String district,
        @Nullable String grades,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable Boolean horaceMann,
        boolean sample,
        @Nullable String sampleLevel) {

    /** Whether it is a school. */
    public boolean isASchool() {
        return kind.equals("school");
    }

    /** The grades as people say them, {@code K to 5}; empty if they are not known. */
    public String gradeWords() {
        return GradeSpan.of(grades).map(GradeSpan::words).orElse("");
    }

    /** Whether it is a district. */
    public boolean isADistrict() {
        return kind.equals("district");
    }
}
