package commonweal.synthetic;

import java.util.List;

/**
 * What state is wanted; the same request gives the same bytes.
 *
 * @param like the real state it is like: {@code massachusetts}
 * @param students about how many are tested in a year, in grades where every student is
 * @param years how many years
 * @param lastYear the last of them
 * @param seed the seed of chance
 * @param layout how attributes are spread over the files
 * @param faults names of the incidents to put in
 */
public record Request(
        String like, int students, int years, int lastYear, long seed, Layout layout, List<String> faults) {

    public Request {
        faults = List.copyOf(faults);
    }
}
