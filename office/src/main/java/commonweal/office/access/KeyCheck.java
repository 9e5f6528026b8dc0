package commonweal.office.access;

import commonweal.office.access.codes.SealedSecrets;
import commonweal.office.audit.Acting;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees before anybody can come in that the key of the installation is the one that the secrets in the database were encrypted
 * with: else whoever approves things could not sign in, and nobody would know why.
 */
@Component
public class KeyCheck implements SmartInitializingSingleton {

    /** The key is another one: the message says what to do. */
    public static final class WrongKey extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongKey(int accounts) {
            super("The file \"key\" in the home folder is not the one that the second factors of " + accounts
                    + " accounts were encrypted with. Put that one back: it lies in the home folder the office had before,"
                    + " and in every backup. If it is lost, start once with --forget-second-factors: whoever had one"
                    + " sets up another at the next sign-in.");
        }
    }

    private final Accounts accounts;
    private final SealedSecrets sealed;
    private final boolean forget;

    KeyCheck(
            Accounts accounts,
            SealedSecrets sealed,
            @Value("${commonweal.forget-second-factors:false}") boolean forget) {
        this.accounts = accounts;
        this.sealed = sealed;
        this.forget = forget;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int others = accounts.sealedOtherwise(sealed.beginning());
        if (others == 0) {
            return;
        }
        if (!forget) {
            throw new WrongKey(others);
        }
        Acting.as(
                "system:start",
                "the key of the installation is lost",
                () -> accounts.forgetSealedOtherwise(sealed.beginning()));
    }
}
