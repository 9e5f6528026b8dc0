package commonweal.office.audit;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this thread, why, and from where. A transaction that begins within it carries that into the database, which refuses to
 * write for nobody.
 */
public final class Acting {

    /**
     * An actor.
     *
     * @param name of the account, or {@code system:} and the command
     * @param reason why; empty where what is done says it
     */
    public record Actor(String name, String reason) {}

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<String> ADDRESS = ThreadLocal.withInitial(() -> "");

    private Acting() {}

    /** Who acts, if somebody does. */
    public static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Whoever acts, where somebody must. */
    public static Actor someone() {
        return current().orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }

    /** Does something for this actor. */
    public static <T> T as(String name, String reason, Callable<T> what) throws Exception {
        Actor before = CURRENT.get();
        CURRENT.set(new Actor(name, reason));
        try {
            return what.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Does something for this actor that throws nothing to be caught. */
    public static void as(String name, String reason, Runnable what) {
        try {
            as(name, reason, () -> {
                what.run();
                return true;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on in this thread, until {@link #nobody}: for whoever handles one request. */
    public static void begin(String name, String reason) {
        CURRENT.set(new Actor(name, reason));
    }

    /** What is done in this thread comes from this address of the network, until another is said. */
    public static void from(String address) {
        ADDRESS.set(address);
    }

    /** What is done in this thread comes from no address any more. */
    public static void fromNowhere() {
        ADDRESS.remove();
    }

    /** Where what is done comes from; empty if it comes from within. */
    static String address() {
        return ADDRESS.get();
    }

    /** Nobody acts any more in this thread. */
    public static void nobody() {
        CURRENT.remove();
    }
}
