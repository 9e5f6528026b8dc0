package commonweal.office.runs;

import java.nio.file.Path;

/**
 * Where the office keeps the folders of the runs it was given.
 *
 * @param path in the home folder
 */
public record RunsFolder(Path path) {}
