package commonweal.office.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good: long enough, not the account's own name, none that everybody tries first (ASVS 2.1). No rule
 * asks for special characters, which make passwords worse.
 */
@Component
public class PasswordRules {

    private static final String COMMON = "/commonweal/office/access/common-passwords.txt";

    /** A shorter name is in many words by chance. */
    private static final int NAME_THAT_TELLS = 4;

    private static final int FEWEST_DIFFERENT = 5;

    private final SignInRules rules;
    private final Set<String> common;

    /** By these lengths. */
    public PasswordRules(SignInRules rules) {
        this.rules = rules;
        this.common = common();
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream(COMMON)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("common-passwords.txt cannot be read", e);
        }
    }

    /** What is wrong with a password, in words; nothing if it is good. */
    public Optional<String> fault(String password, String accountName) {
        if (password.codePointCount(0, password.length()) < rules.shortestPassword()) {
            return Optional.of("The password must have at least " + rules.shortestPassword() + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > rules.longestPassword()) {
            return Optional.of("The password must have at most " + rules.longestPassword()
                    + " bytes: as many characters, or fewer with accents.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (accountName.length() >= NAME_THAT_TELLS && lower.contains(accountName.toLowerCase(Locale.ROOT))) {
            return Optional.of("The password must not contain the name of the account.");
        }
        if (common.contains(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(
                    "The password is one that is tried first. A few words that only you put together are better.");
        }
        return Optional.empty();
    }
}
