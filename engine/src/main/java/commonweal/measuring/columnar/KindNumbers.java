package commonweal.measuring.columnar;

import java.util.Arrays;

/**
 * Numbers for kinds of rows: each kind has a key that tells it from all others, and the number of how many were known before
 * it. An open hash table, at most half full.
 */
final class KindNumbers {

    /** The answer for a key that is not known. */
    static final int UNKNOWN = -1;

    /** So many kinds are remembered; a file of nonsense would have a new one in every row, and fill the memory. */
    private static final int MOST = 1 << 16;

    private static final int FIRST_BITS = 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << FIRST_BITS];
    private int[] numbers = new int[1 << FIRST_BITS];
    private int shift = Long.SIZE - FIRST_BITS;
    private int size;
    private int[] unknown = new int[0];

    KindNumbers() {
        Arrays.fill(numbers, UNKNOWN);
    }

    /** Forgets all of them if there are very many; then numbers given before mean nothing any more. */
    void forgetIfTooMany() {
        if (size > MOST) {
            Arrays.fill(numbers, UNKNOWN);
            size = 0;
        }
    }

    /** Finds the numbers of these kinds, by row; returns of how many rows the kind is not known. */
    int find(KindKeys kinds, int[] to) {
        if (unknown.length < kinds.size()) {
            unknown = new int[Math.max(kinds.size(), 2 * unknown.length)];
        }
        long[] sought = kinds.keys();
        int count = 0;
        for (int i = 0; i < kinds.size(); i++) {
            int number = find(sought[i]);
            to[i] = number;
            // Without a branch: a row whose kind is known is written over by the next.
            unknown[count] = i;
            count -= number >> Integer.SIZE - 1;
        }
        return count;
    }

    /** The row of a kind that was not known when they were found last, from 0. */
    int unknown(int i) {
        return unknown[i];
    }

    /** The number of a kind. */
    int find(long key) {
        int slot = (int) (key * SPREAD >>> shift);
        while (numbers[slot] != UNKNOWN && keys[slot] != key) {
            slot = slot + 1 & numbers.length - 1;
        }
        return numbers[slot];
    }

    /** Gives a kind that is not known its number. */
    int add(long key) {
        if (2 * size >= keys.length) {
            grow();
        }
        place(key, size);
        return size++;
    }

    private void place(long key, int number) {
        int slot = (int) (key * SPREAD >>> shift);
        while (numbers[slot] != UNKNOWN) {
            slot = slot + 1 & numbers.length - 1;
        }
        keys[slot] = key;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        shift--;
        Arrays.fill(numbers, UNKNOWN);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldNumbers[slot] != UNKNOWN) {
                place(oldKeys[slot], oldNumbers[slot]);
            }
        }
    }
}
