package commonweal.terms;

import java.util.Optional;

/** A term with the fixed code that files and commands use for it. */
public interface Coded {

    /** The code in files, for example {@code high_needs}. */
    String code();

    /** The term of the type with this code, if there is one; codes are compared exactly. */
    static <T extends Coded> Optional<T> find(T[] terms, String code) {
        for (T term : terms) {
            if (term.code().equals(code)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }
}
