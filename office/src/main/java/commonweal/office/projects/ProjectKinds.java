package commonweal.office.projects;

import commonweal.office.shipped.ShippedFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of projects and the steps of a project: {@code project-kinds.yaml}, read whole when the office starts.
 *
 * @param kinds the kinds
 * @param steps which state can follow on which
 */
public record ProjectKinds(List<Kind> kinds, List<Step> steps) {

    private static final String FILE = "project-kinds.yaml";

    /**
     * A kind of projects.
     *
     * @param id its name in files
     * @param title its name
     * @param words what it is
     * @param citation where it comes from
     * @param status how well that is known
     * @param areas what a project of it can work on; empty if it has no areas
     * @param facts what was printed about it
     */
    public record Kind(
            String id,
            String title,
            String words,
            String citation,
            String status,
            @Nullable List<Area> areas,
            @Nullable List<Fact> facts) {

        /** Without areas or facts it has none. */
        public Kind {
            areas = areas == null ? List.of() : List.copyOf(areas);
            facts = facts == null ? List.of() : List.copyOf(facts);
        }

        /** What a project of it can work on. */
        public List<Area> areaList() {
            return areas == null ? List.of() : areas;
        }

        /** What was printed about it. */
        public List<Fact> factList() {
            return facts == null ? List.of() : facts;
        }
    }

    /** What a project can work on. */
    public record Area(String id, String title) {}

    /** What was printed, and what is not known of it. */
    public record Fact(String words, String notKnown, String citation, String status) {}

    /** A step from one state to another. */
    public record Step(Project.State from, Project.State to) {}

    /** The lists are kept as they were read. */
    public ProjectKinds {
        kinds = List.copyOf(kinds);
        steps = List.copyOf(steps);
    }

    /** The kinds that come with the program. */
    public static ProjectKinds shipped() {
        return ShippedFile.read(ProjectKinds.class, FILE, ProjectKinds.class);
    }

    /** A kind by its id. */
    public Optional<Kind> find(String id) {
        return kinds.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Its name; the id if there is no such kind any more. */
    public String title(String id) {
        return find(id).map(Kind::title).orElse(id);
    }

    /** The states that can follow on a state. */
    List<Project.State> after(Project.State state) {
        return steps.stream().filter(step -> step.from() == state).map(Step::to).toList();
    }
}
