package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about who may do what says what the program does. */
class AccessDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "access.md");

    @Test
    void a01_every_role_and_every_action_is_on_it() {
        AccessTable table = AccessTable.shipped();
        String text = AccessDocument.of(table);
        assertThat(table.roles()).allSatisfy(role -> assertThat(text).contains(role.title(), role.words()));
        assertThat(table.actions()).allSatisfy(action -> assertThat(text).contains("`" + action.id() + "`"));
    }

    @Test
    void a02_a_line_by_hand() {
        assertThat(AccessDocument.of(AccessTable.shipped()))
                .contains("| Search what was done, by whom and why (`audit.view`) | all | | | | | | | | | | all | |\n");
    }

    /** {@code -Dcommonweal.write-docs=true} writes it again. */
    @Test
    void a03_the_page_is_up_to_date() throws Exception {
        String text = AccessDocument.of(AccessTable.shipped());
        if (Boolean.getBoolean("commonweal.write-docs")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/access.md; write it again with -Dcommonweal.write-docs=true")
                .isEqualTo(text);
    }
}
