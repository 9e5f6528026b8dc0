package commonweal.office.access.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.database.InstallationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of one-time codes as the database keeps them. */
class SealedSecretsTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final UUID account = UUID.randomUUID();
    private final SealedSecrets sealed = new SealedSecrets(InstallationKey.fresh());

    @Test
    void a01_what_was_sealed_can_be_opened_again() {
        String kept = sealed.seal(account, SECRET);
        assertThat(kept).startsWith(sealed.beginning()).doesNotContain(SECRET);
        assertThat(sealed.open(account, kept)).isEqualTo(SECRET);
    }

    @Test
    void a02_the_same_secret_never_looks_the_same() {
        assertThat(sealed.seal(account, SECRET)).isNotEqualTo(sealed.seal(account, SECRET));
    }

    @Test
    void a03_it_opens_for_no_other_account() {
        String kept = sealed.seal(account, SECRET);
        assertThatThrownBy(() -> sealed.open(UUID.randomUUID(), kept)).hasMessageContaining("was changed");
    }

    @Test
    void a04_nor_with_another_key_nor_when_it_was_readable() {
        String kept = sealed.seal(account, SECRET);
        SealedSecrets other = new SealedSecrets(InstallationKey.fresh());
        assertThatThrownBy(() -> other.open(account, kept)).hasMessageContaining("not of this key");
        assertThatThrownBy(() -> sealed.open(account, SECRET)).hasMessageContaining("not of this key");
    }

    @Test
    void a05_nor_when_a_letter_of_it_was_changed() {
        String kept = sealed.seal(account, SECRET);
        int at = sealed.beginning().length() + 30;
        String changed = kept.substring(0, at) + (kept.charAt(at) == 'A' ? 'B' : 'A') + kept.substring(at + 1);
        assertThatThrownBy(() -> sealed.open(account, changed)).hasMessageContaining("was changed");
        assertThatThrownBy(() -> sealed.open(account, sealed.beginning())).hasMessageContaining("was changed");
    }

    @Test
    void b01_the_key_is_made_once_for_its_owner_only(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(InstallationKey.FILE);
        String kept = new SealedSecrets(InstallationKey.of(file)).seal(account, SECRET);
        assertThat(new SealedSecrets(InstallationKey.of(file)).open(account, kept))
                .isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void b02_a_spoiled_key_is_refused_and_not_made_anew(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(InstallationKey.FILE);
        Files.writeString(file, "0123");
        assertThatThrownBy(() -> InstallationKey.of(file)).hasMessageContaining("no key of an installation");
        assertThat(Files.readString(file)).isEqualTo("0123");
    }

    @Test
    void b03_nothing_of_the_key_is_in_what_is_said_of_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(InstallationKey.FILE);
        InstallationKey key = InstallationKey.of(file);
        assertThat(Files.readString(file)).doesNotContain(key.id());
        assertThat(key).hasToString("key " + key.id());
    }
}
