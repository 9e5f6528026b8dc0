package commonweal.synthetic;

import java.util.List;

/**
 * What was written.
 *
 * @param request what was wanted
 * @param files the files in the order in which they were written
 * @param incidents the incidents put in, with where they are
 */
public record Generated(Request request, List<Written> files, List<Incident> incidents) {

    public Generated {
        files = List.copyOf(files);
        incidents = List.copyOf(incidents);
    }

    /**
     * A file.
     *
     * @param name its name
     * @param rows its rows without the header
     * @param bytes its size
     */
    public record Written(String name, long rows, long bytes) {}
}
