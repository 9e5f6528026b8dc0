package commonweal.office.corrections;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.files.CsvRow;
import commonweal.files.CsvWriter;
import commonweal.judgement.PolicyYears;
import commonweal.measures.MeasuresFile;
import commonweal.run.Run;
import commonweal.terms.Group;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The figures of a form: those that the run has of the school or district, those that whoever files adds, and what was typed
 * beside each. What is typed is read by the engine's own reader, so that nothing is accepted that a run would refuse.
 */
final class TypedFigures {

    private static final String VALUE = "value:";
    /** With so many or fewer all are shown at once. */
    private static final int FEW = 40;

    private final MultiValueMap<String, String> typed;
    private final Run run;
    private final String organisation;
    private final KnownFigures known;
    private final FigureWords words;

    TypedFigures(
            MultiValueMap<String, String> typed, Run run, String organisation, KnownFigures known, FigureWords words) {
        this.typed = typed;
        this.run = run;
        this.organisation = organisation;
        this.known = known;
        this.words = words;
    }

    /**
     * A figure of the form.
     *
     * @param code its code, as the fields are named
     * @param title what is measured, of whom
     * @param year its year, with what it means
     * @param unit what its value counts
     * @param now what the run says
     * @param value the value that was typed
     * @param n the number of students that was typed
     * @param status why there should be no value, as it was chosen
     * @param claim what is claimed; null if nothing is, or it cannot be read
     * @param fault what is wrong with it; null if nothing is
     */
    record Row(
            String code,
            String title,
            String year,
            String unit,
            Said now,
            String value,
            String n,
            String status,
            @Nullable Claim claim,
            @Nullable String fault) {

        /** Whether anything was typed. */
        boolean disputed() {
            return !value.isEmpty() || !n.isEmpty() || !status.isEmpty();
        }

        /** As an id of the page. */
        public String id() {
            return code.replace('.', '-');
        }
    }

    /** Whether the form shows a part of the figures at a time. */
    boolean many() {
        return known.all().size() > FEW;
    }

    /** The years that figures are there of, the newest first. */
    List<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        known.all().keySet().forEach(key -> years.add(key.year()));
        return new ArrayList<>(years.reversed());
    }

    /** The year that is shown. */
    int year() {
        return CsvRow.wholeNumber(one("show-year")).orElse(years().isEmpty() ? known.lastYear() : years().getFirst());
    }

    /** The group that is shown. */
    Group group() {
        return Group.find(one("show-group")).orElse(Group.ALL);
    }

    /** The rows to be shown: those in which something was typed, those that were added, and those that were asked for. */
    List<Row> rows() {
        SortedSet<FigureKey> keys = new TreeSet<>();
        known.all().keySet().stream()
                .filter(key -> !many() || key.year() == year() && key.group() == group())
                .forEach(keys::add);
        for (String field : typed.keySet()) {
            if (field.startsWith(VALUE)) {
                FigureKey.find(field.substring(VALUE.length()))
                        .filter(this::within)
                        .filter(key ->
                                !known.all().containsKey(key) || row(0, key).disputed())
                        .ifPresent(keys::add);
            }
        }
        added().ifPresent(keys::add);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (FigureKey key : keys) {
            Row row = row(number + 1, key);
            rows.add(row);
            number += row.claim() == null ? 0 : 1;
        }
        return rows;
    }

    private boolean within(FigureKey key) {
        return key.year() >= known.firstYear() && key.year() <= known.lastYear();
    }

    /** Whether a figure is to be added. */
    boolean adds() {
        return one("do").equals("add");
    }

    /** The figure that is to be added; none if none is, or there can be none such. */
    Optional<FigureKey> added() {
        return adds()
                ? FigureKey.find(one("add-year"), one("add-group"), one("add-subject"), one("add-measure"))
                        .filter(this::within)
                : Optional.empty();
    }

    private Row row(int number, FigureKey key) {
        String code = key.code();
        String value = one(VALUE + code);
        String n = one("n:" + code);
        String status = one("status:" + code);
        Said now = known.said(key);
        Row row = new Row(
                code, title(key), words.year(key), words.unit(key.measure()), now, value, n, status, null, null);
        if (!row.disputed()) {
            return row;
        }
        List<String> faults = new ArrayList<>();
        Optional<Said> claimed = claimed(key, now, value, n, status, faults);
        return new Row(
                code,
                row.title(),
                row.year(),
                row.unit(),
                now,
                value,
                n,
                status,
                claimed.map(said -> new Claim(number, key, now, said)).orElse(null),
                faults.isEmpty() ? null : String.join(" ", faults));
    }

    private String title(FigureKey key) {
        return words.title(key.measure())
                + (key.subject().title().isEmpty() ? "" : ", " + key.subject().title()) + ", "
                + key.group().title();
    }

    private Optional<Said> claimed(
            FigureKey key, Said now, String value, String n, String status, List<String> faults) {
        if (!status.isEmpty() && !value.isEmpty()) {
            faults.add("Give a value or say why there should be none, not both.");
            return Optional.empty();
        }
        if (status.isEmpty() && value.isEmpty() && now.value() == null) {
            faults.add("Give the value that this number of students has.");
            return Optional.empty();
        }
        boolean absent = status.equals(Said.ABSENT);
        if (!absent) {
            read(key, value, n, status, faults);
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Integer count = CsvRow.wholeNumber(n).orElse(now.n());
        Said said = status.isEmpty()
                ? new Said(Said.PRESENT, CsvRow.number(value).orElse(now.value()), count)
                : new Said(status, null, absent ? null : count);
        if (said.same(now)) {
            faults.add("The run says this already.");
            return Optional.empty();
        }
        return Optional.of(said);
    }

    /** As a line of measures.csv, which the engine reads. */
    private void read(FigureKey key, String value, String n, String status, List<String> faults) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (CsvWriter csv =
                new CsvWriter(line, List.of("year", "org", "group", "subject", "measure", "value", "n", "status"))) {
            csv.row(List.of(
                    Integer.toString(key.year()),
                    organisation,
                    key.group().code(),
                    key.subject().code(),
                    key.measure().code(),
                    value,
                    n,
                    status));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faults found = new Faults();
        MeasuresFile.read(line.toByteArray(), run.roster(), new PolicyYears(run.rules()), found);
        for (Fault fault : found.all()) {
            faults.add(fault.wrong() + " " + fault.rule());
        }
    }

    private String one(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
