package commonweal.office.command;

import commonweal.faults.FaultyInput;
import commonweal.office.access.AccessTable;
import commonweal.office.access.Accounts;
import commonweal.office.access.HeldRole;
import commonweal.office.access.Role;
import commonweal.office.audit.Acting;
import commonweal.office.register.DemoPart;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Inbox;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an office with the published picture of 2012 and one account for each role, whole or not at all. */
final class DemoOffice {

    /** What the accounts are and their passwords, for whoever owns the folder. */
    static final String ACCOUNTS = "accounts.txt";

    private static final String ACTOR = "system:demo";
    /** The day the state published its lists of 2012 (data/published/README.md). */
    private static final LocalDate PUBLISHED = LocalDate.of(2012, 9, 19);

    private static final String WHY = "The lists that the Department published in September 2012";

    /** The roles that are held somewhere, and where the sample accounts hold them. */
    private static final Map<String, List<String>> WHERE = Map.of(
            "district_leader", List.of("02440000", SampleDistrict.DISTRICT),
            "school_leader", List.of("02440505", SampleDistrict.MIDDLE_SCHOOL),
            "plan_manager", List.of("02440000", SampleDistrict.DISTRICT),
            "monitor", List.of("02440000", SampleDistrict.DISTRICT));

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int IN_GROUP = 4;

    private final RunningOffice office;
    private final SecureRandom random = new SecureRandom();

    DemoOffice(RunningOffice office) {
        this.office = office;
    }

    /** Fills it, if it is empty, and lays a run into its inbox on which a review can be tried. */
    void fill(Path run) throws Exception {
        if (!office.part(Runs.class).list().isEmpty()) {
            return;
        }
        ReviewToTry.layInto(office.part(Inbox.class).folder());
        StringBuilder lines = new StringBuilder();
        TransactionTemplate whole = new TransactionTemplate(office.part(PlatformTransactionManager.class));
        Acting.as(
                ACTOR,
                WHY,
                () -> whole.executeWithoutResult(status -> {
                    office.part(Register.class).add(SampleDistrict.organisations());
                    RunFacts facts = load(run);
                    office.part(Cycles.class).enter(facts, PUBLISHED, WHY);
                    office.part(AccessTable.class).roles().stream()
                            .filter(role -> role.scope() != Role.Scope.NONE)
                            .forEach(role -> lines.append(open(role)));
                    office.parts(DemoPart.class).stream()
                            .sorted(Comparator.comparingInt(DemoPart::place))
                            .forEach(DemoPart::add);
                    write(lines.toString());
                }));
    }

    private RunFacts load(Path run) {
        try {
            return office.part(Runs.class).load(run);
        } catch (FaultyInput e) {
            throw new IllegalStateException("the demo's own run is faulty", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String open(Role role) {
        Accounts accounts = office.part(Accounts.class);
        String name = role.id().replace('_', '-');
        String password = password();
        UUID account = accounts.open(name, role.title() + ", sample", true);
        WHERE.getOrDefault(role.id(), List.of(""))
                .forEach(organisation -> accounts.give(account, new HeldRole(role.id(), organisation)));
        accounts.setPassword(account, office.part(PasswordEncoder.class).encode(password));
        return String.format("  %-18s %-20s %s%n", name, password, role.words());
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            for (int i = 0; i < IN_GROUP; i++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return password.toString();
    }

    private void write(String lines) {
        Path file = office.home().folder().resolve(ACCOUNTS);
        try {
            Path fresh = Files.createTempFile(
                    office.home().folder(),
                    ACCOUNTS,
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to print of the accounts. */
    String accounts() throws IOException {
        return "Accounts to sign in with; each stands for a role and for no person:\n"
                + Files.readString(office.home().folder().resolve(ACCOUNTS))
                + """

                To try a review: sign in as analyst and load the lists of 2016, real ones too, on the page Runs. How to go
                on from there: docs/office.md.
                """;
    }
}
