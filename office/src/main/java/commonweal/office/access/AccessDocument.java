package commonweal.office.access;

import commonweal.office.access.Action.Reach;
import java.util.List;

/** The table of access as a document that people read: {@code docs/access.md}. */
public final class AccessDocument {

    private AccessDocument() {}

    /** The document, in Markdown. */
    public static String of(AccessTable table) {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Made from `access.yaml`, which the program itself reads; a test fails when the two differ. To write this page
                again: `mvn -pl office test -Dtest=AccessDocumentTest -Dcommonweal.write-docs=true`.

                What a role does not list here it may not do. Whatever states no action is refused to everybody.

                ## Roles

                | role | held for | one-time code | what it is for |
                | --- | --- | --- | --- |
                """);
        for (Role role : table.roles()) {
            text.append("| ")
                    .append(role.title())
                    .append(" | ")
                    .append(heldFor(role))
                    .append(" | ")
                    .append(role.secondFactor() ? "yes" : "no")
                    .append(" | ")
                    .append(role.words())
                    .append(" |\n");
        }
        text.append("""

                ## Actions

                **all**: for every school and district. **own**: for the district with its schools, or the school, that the role is
                held for. Empty: not at all.

                """);
        table(text, table);
        return text.toString();
    }

    private static void table(StringBuilder text, AccessTable table) {
        List<Role> roles = table.roles();
        text.append("| action |");
        roles.forEach(role -> text.append(' ').append(role.title()).append(" |"));
        text.append("\n| --- |").append(" --- |".repeat(roles.size())).append('\n');
        for (Action action : table.actions()) {
            text.append("| ")
                    .append(action.words())
                    .append(" (`")
                    .append(action.id())
                    .append("`) |");
            for (Role role : roles) {
                Reach reach = action.allowed().get(role.id());
                text.append(reach == null ? " |" : reach == Reach.ALL ? " all |" : " own |");
            }
            text.append('\n');
        }
    }

    private static String heldFor(Role role) {
        return switch (role.scope()) {
            case STATE -> "the state";
            case DISTRICT -> "a district";
            case SCHOOL -> "a school";
            case NONE -> "nobody holds it";
        };
    }
}
