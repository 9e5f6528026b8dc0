package commonweal.office.corrections;

import commonweal.files.CsvWriter;
import commonweal.office.corrections.Filing.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was filed as CSV: a row for each disputed figure, and one for each appeal. */
@Component
class FilingFile {

    private static final List<String> COLUMNS = List.of(
            "number",
            "year",
            "org",
            "name",
            "kind",
            "state",
            "filed_on",
            "state_on",
            "why",
            "figure_year",
            "group",
            "subject",
            "measure",
            "status_now",
            "value_now",
            "n_now",
            "status_claimed",
            "value_claimed",
            "n_claimed",
            "accepted",
            "level_now",
            "level_claimed",
            "changes_level",
            "words");

    private final Filings filings;

    FilingFile(Filings filings) {
        this.filings = filings;
    }

    byte[] of(List<FilingRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, COLUMNS)) {
            for (FilingRow row : rows) {
                List<Claim> claims = filings.claims(row.filing().number());
                Set<Integer> accepted = filings.acceptedOf(row.filing().number());
                if (claims.isEmpty()) {
                    csv.row(cells(row, null, false));
                }
                for (Claim claim : claims) {
                    csv.row(cells(row, claim, accepted.contains(claim.number())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<String> cells(FilingRow row, @Nullable Claim claim, boolean accepted) {
        Filing filing = row.filing();
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(filing.number()),
                Integer.toString(filing.year()),
                filing.organisation(),
                CsvWriter.guarded(row.unit().name()),
                filing.kind().code(),
                filing.state().code(),
                filing.filedOn().toString(),
                filing.stateOn().toString(),
                CsvWriter.guarded(filings.steps(filing.number()).getLast().why())));
        if (claim == null) {
            for (int i = 0; i < 11; i++) {
                cells.add("");
            }
        } else {
            cells.addAll(List.of(
                    Integer.toString(claim.key().year()),
                    claim.key().group().code(),
                    claim.key().subject().code(),
                    claim.key().measure().code(),
                    claim.now().status(),
                    number(claim.now().value()),
                    Objects.toString(claim.now().n(), ""),
                    claim.claimed().status(),
                    number(claim.claimed().value()),
                    Objects.toString(claim.claimed().n(), ""),
                    decided(filing) ? accepted ? "yes" : "no" : ""));
        }
        cells.addAll(List.of(
                row.effect().levelNow(),
                row.effect().levelClaimed(),
                row.effect().changesLevel() ? "yes" : "no",
                CsvWriter.guarded(filing.words())));
        return cells;
    }

    private static boolean decided(Filing filing) {
        return !filing.open() && filing.state() != State.WITHDRAWN;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
