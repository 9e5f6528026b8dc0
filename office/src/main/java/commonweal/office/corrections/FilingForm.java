package commonweal.office.corrections;

import commonweal.files.ContentHash;
import commonweal.office.corrections.Filing.Kind;
import commonweal.terms.Group;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed to file a discrepancy or an appeal, and what is wrong with it. */
final class FilingForm {

    private static final int LONGEST = 4000;
    private static final int SHORTEST = 10;

    private final MultiValueMap<String, String> typed;
    private final TypedFigures figures;
    private final List<TypedFigures.Row> rows;
    private final List<Wrong> wrong = new ArrayList<>();

    FilingForm(MultiValueMap<String, String> typed, TypedFigures figures) {
        this.typed = typed;
        this.figures = figures;
        this.rows = figures.rows();
    }

    /**
     * Something wrong with the form.
     *
     * @param field id of the field it is about
     * @param words what is wrong
     */
    record Wrong(String field, String words) {}

    /** What was pressed: {@code show}, {@code add}, {@code preview} or {@code send}. */
    String pressed() {
        return one("do");
    }

    /** The kind that was chosen; none if none was. */
    Optional<Kind> kind() {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(one("kind"))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Code of the kind that was chosen. */
    public String kindCode() {
        return one("kind");
    }

    /** What is said to be wrong. */
    public String words() {
        return one("words");
    }

    /** The figures, with what was typed. */
    public List<TypedFigures.Row> rows() {
        return rows;
    }

    /** Whether only some of the figures are shown at a time. */
    public boolean many() {
        return figures.many();
    }

    /** The years to choose from. */
    public List<Integer> years() {
        return figures.years();
    }

    /** The year that is shown. */
    public int year() {
        return figures.year();
    }

    /** The group that is shown. */
    public Group group() {
        return figures.group();
    }

    /** What was typed into a field. */
    public String one(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** The numbers of the files that were handed in before. */
    List<Long> evidence() {
        List<Long> ids = new ArrayList<>();
        for (String id : typed.getOrDefault("evidence", List.of())) {
            if (id.matches("[0-9]{1,18}")) {
                ids.add(Long.valueOf(id));
            }
        }
        return ids;
    }

    /** What is claimed. */
    List<Claim> claims() {
        return rows.stream()
                .map(TypedFigures.Row::claim)
                .filter(Objects::nonNull)
                .map(Claim.class::cast)
                .toList();
    }

    /** What stands for the effect that was looked at: of these claims on this run. */
    String seen(String run) {
        StringBuilder all = new StringBuilder(run);
        for (Claim claim : claims()) {
            all.append('\n').append(claim.key().code()).append(' ').append(claim.claimed());
        }
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the effect of what is claimed was shown to whoever sends it. */
    boolean sawEffect(String run) {
        return one("seen").equals(seen(run));
    }

    /** Looks whether the figures are in order, for the effect. */
    void checkFigures() {
        for (TypedFigures.Row row : rows) {
            @Nullable String fault = row.fault();
            if (fault != null) {
                wrong.add(new Wrong("value-" + row.id(), row.title() + ": " + fault));
            }
        }
        if (figures.adds() && figures.added().isEmpty()) {
            wrong.add(new Wrong(
                    "add-measure",
                    "There is no such figure: test results and participation are of a subject, the others of none; and the"
                            + " year must be one that the rules look at."));
        }
    }

    /** Looks whether all of it is in order, to be sent. */
    void check() {
        if (kind().isEmpty()) {
            wrong.add(new Wrong("kind-discrepancy", "Choose whether a figure is wrong, or the result itself."));
        }
        checkFigures();
        boolean disputed = rows.stream().anyMatch(TypedFigures.Row::disputed);
        if (kind().equals(Optional.of(Kind.DISCREPANCY)) && !disputed) {
            wrong.add(new Wrong("figures", "Give the right value of at least one figure."));
        }
        if (kind().equals(Optional.of(Kind.APPEAL)) && disputed) {
            wrong.add(new Wrong(
                    "figures",
                    "An appeal says that the figures are right. Take the other values out, or file a discrepancy."));
        }
        if (words().length() < SHORTEST) {
            wrong.add(new Wrong("words", "Say in a sentence what is wrong, and how you know."));
        }
        if (words().length() > LONGEST) {
            wrong.add(new Wrong("words", "Say it in at most " + LONGEST + " letters; hand in the rest as a file."));
        }
    }

    /** Adds something that is wrong. */
    void add(String field, String words) {
        wrong.add(new Wrong(field, words));
    }

    /** All that is wrong. */
    public List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable String wrongWith(String field) {
        return wrong.stream()
                .filter(one -> one.field().equals(field))
                .map(Wrong::words)
                .findFirst()
                .orElse(null);
    }
}
