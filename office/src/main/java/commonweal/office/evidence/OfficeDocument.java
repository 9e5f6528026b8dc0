package commonweal.office.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into the container of a document of an office program, without unpacking it. */
final class OfficeDocument {

    private static final int MOST_ENTRIES = 5000;

    private OfficeDocument() {}

    /** Whether it is such a container, has this entry, and carries no program. */
    static boolean has(byte[] content, String entry) {
        boolean found = false;
        int entries = 0;
        try (ZipInputStream container = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry next = container.getNextEntry(); next != null; next = container.getNextEntry()) {
                if (++entries > MOST_ENTRIES || next.getName().endsWith("vbaProject.bin")) {
                    return false;
                }
                found |= next.getName().equals(entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return found;
    }
}
