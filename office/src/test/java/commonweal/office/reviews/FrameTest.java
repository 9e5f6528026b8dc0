package commonweal.office.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.reviews.Frame.District;
import commonweal.office.reviews.Frame.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A draw of three of ten districts, worked by hand: for each, {@code printf '4-8-15-16-23:00010000' | sha256sum} gives the
 * digits that the order is by.
 *
 * <pre>
 * place code     level digits begin with
 *     1 00040000 2     01071df9
 *     2 00050000 1     4e16923c
 *     3 00060000 2     4e89e6b2
 *     4 00010000 1     601c99a0
 *     5 00080000 2     76c1de84
 *     6 00030000 1     b9562394
 *     7 00020000 2     c1d73c14
 *     8 00070000 1     e398506c
 *     9 00100000 2     f4c6df50
 *    10 00090000 1     fc4ee623
 * </pre>
 */
class FrameTest {

    private static final String SEED = "4-8-15-16-23";
    private static final List<Part> THREE = List.of(new Part("1,2", 3));

    /** Ten districts, 00010000 to 00100000; the odd ones in Level 1, the even ones in Level 2. */
    private static List<District> ten() {
        List<District> ten = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            ten.add(new District(String.format("%04d0000", number), number % 2 == 1 ? "1" : "2"));
        }
        return ten;
    }

    private static List<String> drawn(Frame frame, String seed, List<Part> parts) {
        return frame.draw(seed, parts).stream()
                .filter(Frame.Placed::drawn)
                .map(Frame.Placed::code)
                .toList();
    }

    @Test
    void a01_three_of_ten() {
        assertThat(drawn(new Frame(ten()), SEED, THREE)).containsExactly("00040000", "00050000", "00060000");
    }

    @Test
    void a02_the_digits_are_those_that_anybody_gets() {
        Frame.Placed first = new Frame(ten()).draw(SEED, THREE).getFirst();
        assertThat(first.digest()).isEqualTo("01071df975429c9042d55fddae7e8edc6e754a5d23fb66c4f8e1ed92b063fa4a");
        assertThat(first.position()).isEqualTo(1);
    }

    @Test
    void a03_the_whole_order() {
        assertThat(new Frame(ten()).draw(SEED, THREE))
                .extracting(Frame.Placed::code)
                .containsExactly(
                        "00040000",
                        "00050000",
                        "00060000",
                        "00010000",
                        "00080000",
                        "00030000",
                        "00020000",
                        "00070000",
                        "00100000",
                        "00090000");
    }

    @Test
    void a04_from_each_level_by_itself() {
        assertThat(drawn(new Frame(ten()), SEED, List.of(new Part("1", 1), new Part("2", 3))))
                .containsExactly("00040000", "00050000", "00060000", "00080000");
    }

    @Test
    void b01_the_same_seed_draws_the_same() {
        List<District> backwards = ten().reversed();
        assertThat(new Frame(backwards).draw(SEED, THREE)).isEqualTo(new Frame(ten()).draw(SEED, THREE));
    }

    @Test
    void b02_another_seed_draws_others() {
        assertThat(drawn(new Frame(ten()), "another", THREE))
                .hasSize(3)
                .isNotEqualTo(drawn(new Frame(ten()), SEED, THREE));
    }

    @Test
    void c01_the_frame_as_text() {
        assertThat(new Frame(ten()).text())
                .startsWith("00010000,1\n00020000,2\n")
                .endsWith("00100000,2\n");
        assertThat(new Frame(ten()).hash())
                .isEqualTo("c1cb14a0acd770b5067c530936f2fb2c5dfa22b73ed94feebe993310fa0773e7");
    }

    @Test
    void c02_another_district_or_level_is_another_hash() {
        String hash = new Frame(ten()).hash();
        assertThat(new Frame(ten().subList(0, 9)).hash()).isNotEqualTo(hash);
        List<District> raised = new ArrayList<>(ten());
        raised.set(0, new District("00010000", "2"));
        assertThat(new Frame(raised).hash()).isNotEqualTo(hash);
    }

    @Test
    void d01_the_parts_of_a_plan_are_read_as_they_were_written() {
        List<Part> parts = List.of(new Part("1", 2), new Part("2", 4));
        assertThat(Part.written(parts)).isEqualTo("1=2;2=4");
        assertThat(Part.read("1=2;2=4")).isEqualTo(parts);
        assertThat(Part.read("1,2=3")).isEqualTo(THREE);
        assertThat(THREE.getFirst().words()).isEqualTo("3 from Levels 1 and 2 together");
    }
}
