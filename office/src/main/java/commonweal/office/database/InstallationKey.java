package commonweal.office.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of an installation, with which secrets are kept that the office must be able to read again. It lies in a file of
 * the home folder that only its owner may read, beside the database and never in it. Nothing is encrypted with the key
 * itself: each purpose has a key of its own that follows from it (HKDF, RFC 5869).
 */
public final class InstallationKey {

    /** The name of its file in the home folder. */
    public static final String FILE = "key";

    /** The file has no key in it: the message says which file, and what to do. */
    public static final class Spoiled extends IOException {

        private static final long serialVersionUID = 1L;

        Spoiled(String from) {
            super(from + " is no key of an installation: it must have " + 2 * BYTES
                    + " hexadecimal digits. Bring it back from a backup.");
        }
    }

    private static final int BYTES = 32;
    private static final int ID_LENGTH = 8;

    private final byte[] bytes;

    private InstallationKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one that is kept nowhere. */
    public static InstallationKey fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new InstallationKey(bytes);
    }

    /**
     * The key of a file, which is made if there is none.
     *
     * @throws Spoiled if it has no key in it
     */
    public static InstallationKey of(Path file) throws IOException {
        if (!Files.exists(file)) {
            fresh().keep(file);
        }
        return parse(Files.readString(file), file.toString());
    }

    /**
     * What such a file has in it.
     *
     * @param from where it comes from, in words
     */
    static InstallationKey parse(String text, String from) throws IOException {
        try {
            byte[] bytes = HexFormat.of().parseHex(text.strip());
            if (bytes.length == BYTES) {
                return new InstallationKey(bytes);
            }
        } catch (IllegalArgumentException e) {
            // Said below, without what stands in it.
        }
        throw new Spoiled(from);
    }

    /** Writes it into a file that only its owner may read; on the disk before anything is encrypted with it. */
    void keep(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path written = Files.createTempFile(
                folder,
                FILE,
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** As it stands in its file. */
    String text() {
        return HexFormat.of().formatHex(bytes) + "\n";
    }

    /** A key for this purpose, which tells nothing of those for others. */
    public SecretKey forPurpose(String purpose) {
        return new SecretKeySpec(derived(purpose), "AES");
    }

    /** Says which key something was encrypted with, and nothing about the key. */
    public String id() {
        return HexFormat.of().formatHex(derived("id")).substring(0, ID_LENGTH);
    }

    private byte[] derived(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(bytes)
                            .thenExpand(("commonweal " + purpose).getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 25 on has HKDF", e);
        }
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "key " + id();
    }
}
