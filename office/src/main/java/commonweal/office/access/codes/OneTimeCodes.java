package commonweal.office.access.codes;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriUtils;

/**
 * Time-based one-time codes of six digits (RFC 6238), a new one every 30 seconds. The one before and the one after are good
 * too, for clocks that are not quite right.
 */
public final class OneTimeCodes {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** A new secret, in Base32. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** What a telephone reads from a picture (the key URI of authenticator programs). */
    public static String uri(String account, String secret) {
        return "otpauth://totp/Commonweal:" + UriUtils.encode(account, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Commonweal";
    }

    /** The code of a moment. */
    public String code(String secret, Instant moment) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), "RAW"), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret of the one-time codes is none", e);
        }
    }

    /** The code of a moment; the next one if that was used already. */
    public String codeNotUsed(String secret, Instant moment, long used) {
        return code(secret, stepOf(moment) <= used ? moment.plus(generator.getTimeStep()) : moment);
    }

    private long stepOf(Instant moment) {
        return moment.getEpochSecond() / generator.getTimeStep().toSeconds();
    }

    /** The time step that a code is of, if it is good now. */
    public OptionalLong step(String secret, String code, Instant now) {
        String digits = code.replace(" ", "");
        for (int around = -1; around <= 1; around++) {
            Instant moment = now.plus(generator.getTimeStep().multipliedBy(around));
            if (code(secret, moment).equals(digits)) {
                return OptionalLong.of(stepOf(moment));
            }
        }
        return OptionalLong.empty();
    }
}
