package commonweal.office.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A district and its schools that do not exist, for a demo: whatever a demo makes up is about them. */
public final class SampleDistrict {

    /** Code of the district; the state gives out none that begins with 99. */
    public static final String DISTRICT = "99010000";

    /** Code of its school in Level 4. */
    public static final String MIDDLE_SCHOOL = "99010305";

    /** Code of its school in Level 3. */
    public static final String ELEMENTARY_SCHOOL = "99010005";

    /** Code of its school in Level 2. */
    public static final String HIGH_SCHOOL = "99010505";

    private SampleDistrict() {}

    /** The district and its schools. */
    public static List<Listed> organisations() {
        return List.of(
                one(DISTRICT, "district", "Sampleton (sample)", null, "4"),
                one(ELEMENTARY_SCHOOL, "school", "Sample Elementary School (sample)", "K,01,02,03,04,05", "3"),
                one(MIDDLE_SCHOOL, "school", "Sample Middle School (sample)", "06,07,08", "4"),
                one(HIGH_SCHOOL, "school", "Sample High School (sample)", "09,10,11,12", "2"));
    }

    private static Listed one(String code, String kind, String name, @Nullable String grades, String level) {
        return new Listed(code, kind, name, DISTRICT, grades, null, null, null, true, level);
    }
}
