package commonweal.office.access.codes;

import commonweal.office.database.InstallationKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Secrets of one-time codes as the database keeps them: encrypted with the key of the installation (AES-256-GCM), bound to
 * their account, so that nobody who can write to the database gives one account's to another. The form is {@code v1}, the id of the
 * key and the encrypted secret with its nonce before it, with dots between.
 */
@Component
public class SealedSecrets {

    private static final String FORM = "v1.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final String beginning;

    /** With this key. */
    public SealedSecrets(InstallationKey key) {
        this.key = key.forPurpose("one-time codes");
        this.beginning = FORM + key.id() + ".";
    }

    /** What everything begins with that was encrypted with this key. */
    public String beginning() {
        return beginning;
    }

    /** Encrypts the secret of an account. */
    public String seal(UUID account, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, account);
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.US_ASCII));
            byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return beginning + Base64.getEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * The secret of an account again.
     *
     * @throws IllegalStateException if it was encrypted with another key or for another account, or was changed
     */
    public String open(UUID account, String sealed) {
        if (!sealed.startsWith(beginning)) {
            throw new IllegalStateException("the secret of an account's one-time codes is not of this key");
        }
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.substring(beginning.length()));
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(whole).get(nonce);
            byte[] secret =
                    cipher(Cipher.DECRYPT_MODE, nonce, account).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("the secret of an account's one-time codes was changed", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
