package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for every picture, whatever it shows: made at random, the seed is the name of the test. */
class PicturesTest {

    private static final DistrictOutlines OUTLINES = DistrictOutlines.shipped();
    private static final List<String> NAMES = List.of(
            "O'Bryant & \"Sons\" <x>",
            "]]><script>alert(1)</script>",
            "Edward M. Kennedy Academy for Health Careers (Horace Mann Charter School) (District)",
            "Süd-Świętokrzyskie 日本語 school 🏫",
            "line\nbreak\u0000\u0007",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "A");

    record Made(long seed, Picture picture) {
        @Override
        public String toString() {
            return picture.getClass().getSimpleName() + " of seed " + seed;
        }
    }

    static Stream<Made> pictures() {
        return IntStream.range(0, 40).boxed().flatMap(seed -> {
            Random random = new Random(seed);
            return Stream.of(bars(random), trend(random), points(random), rank(random))
                    .map(picture -> new Made(seed, picture));
        });
    }

    static Stream<Made> allPictures() {
        return Stream.concat(
                pictures(), Stream.of(SchoolLayer.values()).map(layer -> new Made(layer.ordinal(), map(layer))));
    }

    private static Picture map(SchoolLayer layer) {
        return new DistrictMap(
                "map",
                NAMES.getFirst(),
                OUTLINES,
                layer,
                OUTLINES.districts(layer).stream()
                        .sorted()
                        .map(code -> new DistrictMap.District(
                                code,
                                NAMES.get(code.charAt(3) % NAMES.size()),
                                commonweal.terms.Level.values()[code.charAt(2) % 6]))
                        .toList(),
                Optional.of("/districts/"));
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Figure figure(Random random, int low, int high) {
        return random.nextInt(4) == 0
                ? Figure.none(name(random))
                : Figure.of(BigDecimal.valueOf(random.nextInt(low * 10, high * 10 + 1), 1));
    }

    private static <T> List<T> some(Random random, int most, java.util.function.Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(most + 1)).toList();
    }

    private static Picture bars(Random random) {
        return new BarChart(
                "p" + random.nextInt(1000),
                name(random),
                "Level",
                "schools",
                some(
                        random,
                        9,
                        () -> new BarChart.Bar(
                                random.nextBoolean() ? "Short" : name(random),
                                figure(random, 0, 5000),
                                Look.values()[random.nextInt(Look.values().length)])),
                random.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(100))));
    }

    private static Picture trend(Random random) {
        List<TrendChart.Year> years = new ArrayList<>();
        for (int year = 2000; year < 2001 + random.nextInt(20); year++) {
            years.add(new TrendChart.Year(
                    year,
                    figure(random, 0, 100),
                    random.nextBoolean()
                            ? Optional.empty()
                            : figure(random, 0, 100).value()));
        }
        if (years.isEmpty()) {
            years.add(TrendChart.Year.of(2012, Figure.none()));
        }
        return new TrendChart(
                "p",
                name(random),
                name(random),
                years,
                random.nextBoolean() ? Optional.empty() : Optional.of(TrendChart.Range.HUNDRED));
    }

    private static Picture points(Random random) {
        List<String> indicators = some(random, 8, () -> name(random));
        return new PointsGrid(
                "p",
                name(random),
                indicators,
                some(
                        random,
                        12,
                        () -> new PointsGrid.Group(
                                name(random),
                                figure(random, 0, 100),
                                indicators.stream()
                                        .map(indicator -> figure(random, 0, 100))
                                        .toList())));
    }

    private static Picture rank(Random random) {
        return new RankStrip(
                "p",
                name(random),
                new RankStrip.Cut(BigDecimal.valueOf(20), name(random)),
                new RankStrip.Ranked(name(random), figure(random, 1, 99)),
                some(random, 300, () -> new RankStrip.Ranked(name(random), figure(random, 1, 99))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void g01_all_points_lie_within_the_picture(Made made) {
        assertWithin(made.picture());
    }

    @Test
    void g02_all_points_of_the_maps_lie_within_the_picture() {
        for (SchoolLayer layer : SchoolLayer.values()) {
            assertWithin(map(layer));
        }
    }

    private static void assertWithin(Picture picture) {
        Drawn drawn = Drawn.of(picture);
        assertThat(drawn.spots()).isNotEmpty();
        assertThat(drawn.spots().stream().filter(spot -> !isWithin(drawn, spot)))
                .isEmpty();
    }

    private static boolean isWithin(Drawn drawn, Drawn.Spot spot) {
        return spot.x() > -0.06
                && spot.x() < drawn.width() + 0.06
                && spot.y() > -0.06
                && spot.y() < drawn.height() + 0.06;
    }

    @ParameterizedTest
    @MethodSource("allPictures")
    void g03_title_and_description_come_first_and_are_what_the_picture_is_called(Made made) {
        Drawn drawn = Drawn.of(made.picture());
        List<Element> first = drawn.all().skip(1).limit(2).toList();
        assertThat(first).extracting(Element::getTagName).containsExactly("title", "desc");
        assertThat(drawn.root().getAttribute("aria-labelledby"))
                .isEqualTo(first.get(0).getAttribute("id") + " " + first.get(1).getAttribute("id"));
        assertThat(drawn.description()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("allPictures")
    void g04_ids_are_unique_and_everything_referred_to_is_there(Made made) {
        Set<String> ids = new HashSet<>();
        Drawn drawn = Drawn.of(made.picture());
        drawn.all()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(
                        id -> assertThat(ids.add(id)).as("%s is there once", id).isTrue());
        drawn.all()
                .flatMap(element -> Stream.of(element.getAttribute("fill"), element.getAttribute("clip-path")))
                .filter(reference -> !reference.isEmpty())
                .forEach(reference ->
                        assertThat(ids).contains(reference.substring("url(#".length(), reference.length() - 1)));
    }

    @ParameterizedTest
    @MethodSource("allPictures")
    void g05_nothing_is_drawn_that_the_page_would_refuse(Made made) {
        Drawn.of(made.picture()).all().forEach(element -> {
            assertThat(element.getTagName())
                    .isIn(
                            "svg",
                            "g",
                            "a",
                            "title",
                            "desc",
                            "defs",
                            "pattern",
                            "clipPath",
                            "rect",
                            "path",
                            "line",
                            "circle",
                            "text");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .isNotEqualTo("style")
                        .doesNotStartWith("on");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void g06_every_known_figure_of_the_picture_stands_in_its_table(Made made) {
        Set<String> cells = new HashSet<>();
        made.picture().table().rows().forEach(cells::addAll);
        for (String value : Drawn.of(made.picture()).words("value")) {
            if (!(made.picture() instanceof RankStrip)) {
                assertThat(cells).contains(value.replaceAll(" \\(.*", ""));
            }
        }
    }

    @Test
    void g07_an_id_that_could_break_out_of_its_place_is_refused() {
        assertThatThrownBy(() -> new BarChart("a b", "T", "A", "u", List.of(), Optional.empty()).svg())
                .hasMessageContaining("id of a picture");
    }
}
