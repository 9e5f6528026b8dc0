package commonweal.cli;

import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the organisation a person named: by code, by its whole name, or by a part of it that only one has. */
final class NamedOrganisation {

    private static final int SHOWN = 20;

    private final Roster roster;
    private final CommandSpec spec;

    NamedOrganisation(Roster roster, CommandSpec spec) {
        this.roster = roster;
        this.spec = spec;
    }

    /**
     * The one named.
     *
     * @throws ParameterException if there is none, or more than one; it lists those
     */
    Organisation find(String named) {
        Optional<Organisation> coded = OrgCode.valid(named) ? roster.find(new OrgCode(named)) : Optional.empty();
        if (coded.isPresent()) {
            return coded.get();
        }
        String wanted = named.strip().toLowerCase(Locale.ROOT);
        List<Organisation> matches = matching(name -> name.equals(wanted));
        if (matches.isEmpty()) {
            matches = matching(name -> name.contains(wanted));
        }
        if (matches.size() == 1) {
            return matches.getFirst();
        }
        throw new ParameterException(
                spec.commandLine(),
                matches.isEmpty()
                        ? "No organisation of this run has the code or the name \"" + named
                                + "\". Codes have eight digits; a part of a name is enough."
                        : "\"" + named + "\" names " + matches.size() + " organisations. Say which, by its code:"
                                + System.lineSeparator() + list(matches));
    }

    private List<Organisation> matching(Predicate<String> name) {
        return roster.all().stream()
                .filter(one -> name.test(one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private String list(List<Organisation> matches) {
        String lines = matches.stream()
                .limit(SHOWN)
                .map(one -> "  " + one.code() + "  " + described(one, roster))
                .collect(Collectors.joining(System.lineSeparator()));
        return matches.size() > SHOWN
                ? lines + System.lineSeparator() + "  and " + (matches.size() - SHOWN) + " more"
                : lines;
    }

    /** {@code Abington High, a school of Abington}. */
    static String described(Organisation one, Roster roster) {
        return one.name()
                + switch (one.kind()) {
                    case SCHOOL ->
                        ", a school of "
                                + roster.find(one.district())
                                        .map(Organisation::name)
                                        .orElse("");
                    case DISTRICT -> {
                        int schools = roster.schoolsOf(one.code()).size();
                        yield ", a district with " + Columns.count(schools, "school");
                    }
                    case STATE -> ", the state";
                };
    }
}
