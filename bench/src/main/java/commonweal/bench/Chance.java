package commonweal.bench;

/**
 * Chance without a sequence: every draw is a hash of whom it is about and what is asked of them. So a school or a student
 * can be made in any order, and is the same on every machine and at every time.
 */
final class Chance {

    private Chance() {}

    /** A uniform draw strictly between 0 and 1. */
    static double uniform(long who, long what) {
        return ((hash(who, what) >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** A draw of mean 0 and variance 1, nearly normal and never beyond 3.5: the sum of four uniform ones. */
    static double normal(long who, long what) {
        long hash = hash(who, what);
        double sum = (hash & 0xffff) + (hash >>> 16 & 0xffff) + (hash >>> 32 & 0xffff) + (hash >>> 48 & 0xffff);
        return (sum / 65535.0 - 2.0) * 1.7320508;
    }

    private static long hash(long who, long what) {
        return mix(who * 0x632BE59BD9B4E019L + mix(what));
    }

    /** The mixing function of SplitMix64 (Steele, Lea and Flood, 2014), which is in the public domain. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
