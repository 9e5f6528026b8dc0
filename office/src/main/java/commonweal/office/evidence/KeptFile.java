package commonweal.office.evidence;

import java.time.LocalDate;

/**
 * A file that was kept, without its content.
 *
 * @param id its number
 * @param organisation code of the school or district it is about
 * @param name its name, made safe
 * @param mediaType what the content was found to be
 * @param bytes its length
 * @param sha256 hash of the content
 * @param keptBy the account that handed it in
 * @param keptOn the business date of that day
 */
public record KeptFile(
        long id,
        String organisation,
        String name,
        String mediaType,
        int bytes,
        String sha256,
        String keptBy,
        LocalDate keptOn) {

    private static final int KILO = 1024;

    /** Where it is given out. */
    public String href() {
        return "/evidence/" + organisation + "/" + id;
    }

    /** Its length in words: 734 bytes, 12 KB, 3 MB. */
    public String size() {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO ? bytes / KILO + " KB" : bytes / (KILO * KILO) + " MB";
    }
}
