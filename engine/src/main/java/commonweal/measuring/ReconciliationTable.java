package commonweal.measuring;

import commonweal.files.CsvWriter;
import commonweal.measuring.Reconciliation.Account;
import commonweal.measuring.Reconciliation.Gap;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@code reconciliation.csv} and {@code reconciliation_districts.csv}. */
public final class ReconciliationTable {

    /** The name of the state's account. */
    public static final String NAME = "reconciliation.csv";

    /** Its columns. */
    public static final List<String> COLUMNS = columns();

    /** The name of the list of districts. */
    public static final String DISTRICTS_NAME = "reconciliation_districts.csv";

    /** Its columns. */
    public static final List<String> DISTRICTS_COLUMNS =
            List.of("year", "subject", "org", "enrolled", "without_row", "tested", "without_score");

    private static final String LAST_YEAR = "_last_year";

    private ReconciliationTable() {}

    private static List<String> columns() {
        List<String> of = List.of(
                "rows_read",
                "rows_rejected",
                "enrollment",
                "enrolled",
                "without_row",
                "not_tested",
                "participated",
                "tested",
                "not_attributed",
                "not_counted",
                "without_score",
                "assessed");
        return Stream.of(
                        Stream.of("year", "subject", "group"),
                        of.stream(),
                        of.stream().map(column -> column + LAST_YEAR))
                .flatMap(columns -> columns)
                .toList();
    }

    /**
     * Writes the state's account, a row wherever a student was enrolled this year or last; returns how many rows. Rows of
     * files stand beside all students only. Closes the stream.
     */
    public static int write(Reconciliation of, OutputStream out) throws IOException {
        try (CsvWriter table = new CsvWriter(out, COLUMNS)) {
            for (int year = of.firstYear(); year <= of.lastYear(); year++) {
                for (Subject subject : Reconciliation.SUBJECTS) {
                    for (Group group : Group.values()) {
                        Account now = of.account(year, subject, group);
                        Optional<Account> before = year > of.firstYear()
                                ? Optional.of(of.account(year - 1, subject, group))
                                : Optional.empty();
                        if (now.enrolled() + before.map(Account::enrolled).orElse(0) > 0) {
                            List<String> cells =
                                    new ArrayList<>(List.of(String.valueOf(year), subject.code(), group.code()));
                            add(of, year, subject, group, Optional.of(now), cells);
                            add(of, year - 1, subject, group, before, cells);
                            table.row(cells);
                        }
                    }
                }
            }
            return table.rows();
        }
    }

    private static void add(
            Reconciliation of, int year, Subject subject, Group group, Optional<Account> account, List<String> cells) {
        if (group == Group.ALL && account.isPresent()) {
            cells.add(String.valueOf(of.rows().read(year, subject)));
            cells.add(String.valueOf(of.rows().rejected(year, subject)));
            cells.add(of.rows().enrolled(year, subject).stream()
                    .mapToObj(String::valueOf)
                    .findFirst()
                    .orElse(""));
        } else {
            cells.addAll(List.of("", "", ""));
        }
        Stream.of(
                        account.map(Account::enrolled),
                        account.map(Account::withoutRow),
                        account.map(Account::notTested),
                        account.map(Account::participated),
                        account.map(Account::tested),
                        account.map(Account::notAttributed),
                        account.map(Account::notCounted),
                        account.map(Account::withoutScore),
                        account.map(Account::assessed))
                .map(count -> count.map(String::valueOf).orElse(""))
                .forEach(cells::add);
    }

    /** Writes the districts that lack rows or scores; returns how many rows. Closes the stream. */
    public static int writeDistricts(Reconciliation of, OutputStream out) throws IOException {
        try (CsvWriter table = new CsvWriter(out, DISTRICTS_COLUMNS)) {
            for (Gap gap : of.gaps()) {
                table.row(List.of(
                        String.valueOf(gap.year()),
                        gap.subject().code(),
                        gap.district().code(),
                        String.valueOf(gap.enrolled()),
                        String.valueOf(gap.withoutRow()),
                        String.valueOf(gap.tested()),
                        String.valueOf(gap.withoutScore())));
            }
            return table.rows();
        }
    }
}
