package commonweal.records.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers in few bits, against a reader that goes bit by bit as the description of the format does. */
class Z_PackedNumbersTest {

    private static final int PIECE = PackedNumbers.PIECE;
    private static final int[] COUNTS = {1, 7, 8, 9, 64, 100, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE + 17};

    static IntStream everyWidth() {
        return IntStream.rangeClosed(1, 31);
    }

    private static int bits(GrowingBytes from, int at, int bits, int index) {
        int number = 0;
        for (int bit = 0; bit < bits; bit++) {
            int place = index * bits + bit;
            number |= (from.bytes[at + place / 8] >>> place % 8 & 1) << bit;
        }
        return number;
    }

    private static long varint(GrowingBytes from, int[] at) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = from.bytes[at[0]++];
            number |= (one & 0x7FL) << shift;
            if (one >= 0) {
                return number;
            }
        }
    }

    private static long zigzag(GrowingBytes from, int[] at) {
        long number = varint(from, at);
        return number >>> 1 ^ -(number & 1);
    }

    /** A buffer in which another group stood before. */
    private static GrowingBytes used() {
        GrowingBytes bytes = new GrowingBytes();
        Arrays.fill(bytes.bytes, (byte) 0xA5);
        bytes.add(1);
        return bytes;
    }

    private static int[] hybrid(GrowingBytes from, int count, int bits) {
        int[] numbers = new int[count];
        int[] at = {1};
        int next = 0;
        while (next < count) {
            long header = varint(from, at);
            int length = (int) (header >>> 1);
            boolean packed = (header & 1) == 1;
            for (int i = 0; i < (packed ? 8 * length : length) && next < count; i++) {
                numbers[next++] = packed ? bits(from, at[0], bits, i) : bits(from, at[0], (bits + 7) / 8 * 8, 0);
            }
            at[0] += packed ? bits * length : (bits + 7) / 8;
        }
        assertThat(at[0]).isEqualTo(from.size);
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("everyWidth")
    void z38_packed_numbers_of_every_width_are_the_same_again(int bits) {
        Random random = new Random(bits);
        for (int count : COUNTS) {
            int[] numbers = random.ints(count, 0, (int) Math.min(Integer.MAX_VALUE, 1L << bits))
                    .toArray();
            numbers[random.nextInt(count)] = (int) ((1L << bits) - 1);
            GrowingBytes to = used();
            PackedNumbers.hybrid(numbers, count, bits, to);
            assertThat(hybrid(to, count, bits)).as("%d numbers", count).isEqualTo(numbers);
        }
    }

    @ParameterizedTest
    @MethodSource("everyWidth")
    void z39_long_runs_of_one_number_take_few_bytes_and_are_the_same_again(int bits) {
        int highest = (int) ((1L << bits) - 1);
        int[] numbers = new int[8 * PIECE + 100];
        Arrays.fill(numbers, 2 * PIECE, 4 * PIECE, highest);
        Arrays.fill(numbers, 4 * PIECE, 6 * PIECE + 500, 1);
        Arrays.setAll(numbers, i -> i >= 6 * PIECE + 500 && i < 7 * PIECE ? i % 2 * highest : numbers[i]);
        GrowingBytes to = used();
        PackedNumbers.hybrid(numbers, numbers.length, bits, to);
        assertThat(hybrid(to, numbers.length, bits)).isEqualTo(numbers);
        assertThat(to.size).isLessThan(100 + PIECE * bits / 8);
    }

    @Test
    void z41_of_each_number_it_is_known_whether_it_is_missing() {
        Random random = new Random(41);
        for (int count = 0; count < 100; count++) {
            int[] numbers = random.ints(count, -1, 3).toArray();
            GrowingBytes to = used();
            PackedNumbers.signs(numbers, count, to);
            assertThat(to.size).isEqualTo(1 + (count + 7) / 8);
            for (int i = 0; i < (count + 7) / 8 * 8; i++) {
                int expected = i < count && numbers[i] >= 0 ? 1 : 0;
                assertThat(bits(to, 1, 1, i)).as("%d of %d", i, count).isEqualTo(expected);
            }
        }
    }

    @Test
    void z40_differences_of_every_size_are_the_same_again() {
        Random random = new Random(40);
        for (int highest : new int[] {1, 2, 3, 19, 200, 70_000, 1 << 29}) {
            for (int count : new int[] {1, 2, 127, 128, 129, 130, 256, 257, 1_000}) {
                int[] numbers = random.ints(count, 0, highest).toArray();
                GrowingBytes to = used();
                new PackedNumbers().differences(numbers, count, to);
                assertThat(differences(to)).as("%d below %d", count, highest).isEqualTo(numbers);
            }
        }
    }

    private static int[] differences(GrowingBytes from) {
        int[] at = {1};
        int block = (int) varint(from, at);
        assertThat(varint(from, at)).isEqualTo(1);
        int[] numbers = new int[(int) varint(from, at)];
        numbers[0] = (int) zigzag(from, at);
        for (int next = 1; next < numbers.length; next += block) {
            int least = (int) zigzag(from, at);
            int bits = from.bytes[at[0]++];
            for (int i = 0; i < block && next + i < numbers.length; i++) {
                numbers[next + i] = numbers[next + i - 1] + least + bits(from, at[0], bits, i);
            }
            at[0] += block * bits / 8;
        }
        assertThat(at[0]).isEqualTo(from.size);
        return numbers;
    }
}
