package commonweal.office.access;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good: long enough, not the account's own name, none that would be guessed soon (ASVS 2.1). How soon is
 * estimated by zxcvbn (Wheeler, USENIX Security 2016), which knows tens of thousands of passwords that are tried first. No
 * rule asks for special characters, which make passwords worse.
 */
@Component
public class PasswordRules {

    /** A shorter name is in many words by chance. */
    private static final int NAME_THAT_TELLS = 4;

    /** Of 0 to 4: at least a hundred million guesses. */
    private static final int WEAKEST = 3;

    /**
     * How good a password is, for whoever is typing it.
     *
     * @param score from 0, which would be guessed at once, to 4; what the rules refuse has at most 2
     * @param words the same in words, with what is wrong
     */
    public record Look(int score, String words) {}

    private final SignInRules rules;
    private final Zxcvbn guessing = new Zxcvbn();

    /** By these lengths. */
    public PasswordRules(SignInRules rules) {
        this.rules = rules;
    }

    /** Looks at a password that is being typed; it says what {@link #fault} would. */
    public Look look(String password, String accountName) {
        Optional<String> fault = fault(password, accountName);
        boolean measured = password.getBytes(StandardCharsets.UTF_8).length <= rules.longestPassword();
        int score = measured ? measure(password, accountName).getScore() : 0;
        if (fault.isPresent()) {
            return new Look(Math.min(score, WEAKEST - 1), fault.get());
        }
        return new Look(score, score > WEAKEST ? "Very good: hard to guess." : "Good.");
    }

    private Strength measure(String password, String accountName) {
        return guessing.measure(password, List.of(accountName, "commonweal"));
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
        Strength strength = measure(password, accountName);
        if (strength.getScore() < WEAKEST) {
            String why = strength.getFeedback().getWarning(Locale.ENGLISH).strip();
            return Optional.of("The password would be guessed soon. "
                    + (why.isEmpty() ? "" : why + (why.endsWith(".") ? " " : ". "))
                    + "A few words that only you put together are better.");
        }
        return Optional.empty();
    }
}
