package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.charts.DistrictMap.District;
import commonweal.terms.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The map of districts: with one district, with names that need care, and with the list the state published in 2012. */
class DistrictMapTest {

    private static final DistrictOutlines OUTLINES = DistrictOutlines.shipped();
    private static final Path STATE_2012 = Path.of("..", "data", "massachusetts-2012");

    private static DistrictMap of(SchoolLayer layer, Optional<String> links, List<District> districts) {
        return new DistrictMap("map", "Districts by level", OUTLINES, layer, districts, links);
    }

    private static DistrictMap of(District... districts) {
        return of(SchoolLayer.ELEMENTARY, Optional.empty(), List.of(districts));
    }

    /** Code, name and published level; a name with a comma stands in quotation marks. */
    private static List<District> published2012() throws IOException {
        Map<String, String> levels = new HashMap<>();
        for (String line : Files.readAllLines(STATE_2012.resolve("published.csv"))) {
            String[] cells = line.split(",");
            levels.put(cells[1], cells[2]);
        }
        return Files.readAllLines(STATE_2012.resolve("roster.csv")).stream()
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .filter(cells -> cells[1].equals("district"))
                .map(cells -> new District(
                        cells[0],
                        cells[2],
                        Level.find(levels.getOrDefault(cells[0], "")).orElseThrow()))
                .toList();
    }

    @Test
    void f01_a_district_of_the_list_is_drawn_with_its_level() {
        Drawn drawn = Drawn.of(of(new District("00010000", "Abington", Level.THREE)));
        Element abington = drawn.each("path", "level-3").getFirst();
        assertThat(abington.getTextContent()).isEqualTo("Abington: Level 3");
        assertThat(abington.getAttribute("fill")).isEqualTo("url(#map-level-3)");
        assertThat(drawn.each("path", "level-3")).hasSize(1);
    }

    @Test
    void f02_land_without_a_district_of_the_list_is_drawn_without_a_level() {
        Drawn drawn = Drawn.of(of(new District("00010000", "Abington", Level.ONE)));
        assertThat(drawn.notes()).contains("Acton: not in this list", "No district is named here");
        assertThat(drawn.each("path", "level-none")).isEmpty();
    }

    @Test
    void f03_insufficient_data_is_a_level_of_its_own() {
        Drawn drawn = Drawn.of(of(new District("00010000", "Abington", Level.INSUFFICIENT)));
        assertThat(drawn.each("path", "level-none").getFirst().getTextContent())
                .isEqualTo("Abington: Insufficient data");
    }

    @Test
    void f04_a_district_lies_where_it_lies() {
        Drawn drawn = Drawn.of(of(
                new District("02360000", "Pittsfield", Level.ONE), // in the west
                new District("00350000", "Boston", Level.TWO), // in the east
                new District("02010000", "New Bedford", Level.THREE))); // in the south
        Drawn.Spot pittsfield =
                Drawn.corners(drawn.each("path", "level-1").getFirst()).getFirst();
        Drawn.Spot boston =
                Drawn.corners(drawn.each("path", "level-2").getFirst()).getFirst();
        Drawn.Spot newBedford =
                Drawn.corners(drawn.each("path", "level-3").getFirst()).getFirst();
        assertThat(pittsfield.x()).isLessThan(150);
        assertThat(boston.x()).isBetween(600.0, 750.0);
        assertThat(newBedford.y()).isGreaterThan(boston.y() + 100);
        assertThat(drawn.words("place")).containsExactlyInAnyOrder("Pittsfield", "Boston", "New Bedford");
    }

    @Test
    void f05_boston_and_around_stand_twice() {
        assertThat(Drawn.of(of(new District("00350000", "Boston", Level.TWO))).each("path", "level-2"))
                .hasSize(2);
    }

    @Test
    void f06_land_of_a_former_district_belongs_to_its_successor_and_says_so() {
        District ayerShirley = new District("06160000", "Ayer Shirley", Level.TWO);
        assertThat(Drawn.of(of(ayerShirley)).notes())
                .contains(
                        "Ayer Shirley: Level 2 (outline of the former district Ayer)",
                        "Ayer Shirley: Level 2 (outline of the former district Shirley)");
        assertThat(of(ayerShirley).drawn()).isEqualTo(1);
    }

    @Test
    void f07_links_lead_to_the_district_and_stay_out_of_the_way_of_the_keyboard() {
        DistrictMap map = of(
                SchoolLayer.ELEMENTARY,
                Optional.of("/districts/"),
                List.of(new District("00010000", "O'Bryant & \"Sons\" <x>", Level.ONE)));
        assertThat(map.svg())
                .contains(
                        "<a href=\"/districts/00010000\" tabindex=\"-1\">"
                                + "<title>O&#39;Bryant &amp; &quot;Sons&quot; &lt;x&gt;: Level 1</title><path class=\"level-1\"");
        assertThat(Drawn.of(map).root().getAttribute("role")).isEqualTo("group");
        assertThat(Drawn.of(of()).root().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void f08_the_published_list_of_2012_and_what_of_it_can_be_drawn() throws IOException {
        List<District> districts = published2012();
        List<String> codes = districts.stream().map(District::code).toList();
        assertThat(districts).hasSize(400);
        assertThat(OUTLINES.without(codes))
                .hasSize(103)
                .contains("04100000", "08730000")
                .doesNotContain("06050000");
        assertThat(of(SchoolLayer.ELEMENTARY, Optional.empty(), districts).drawn())
                .isEqualTo(278);
        assertThat(of(SchoolLayer.MIDDLE, Optional.empty(), districts).drawn()).isEqualTo(240);
        assertThat(of(SchoolLayer.HIGH, Optional.empty(), districts).drawn()).isEqualTo(227);
    }

    @Test
    void f09_the_description_says_how_many_are_not_drawn_and_why() throws IOException {
        assertThat(Drawn.of(of(SchoolLayer.ELEMENTARY, Optional.empty(), published2012()))
                        .description())
                .contains("278 of 400 districts are drawn.")
                .contains("103 have no land of their own in the outlines")
                .contains("19 have none on this map but on the map of another kind of schools");
    }

    @Test
    void f10_the_legend_counts_each_district_once() throws IOException {
        assertThat(Drawn.of(of(SchoolLayer.ELEMENTARY, Optional.empty(), published2012()))
                        .words("label"))
                .contains(
                        "Level 1: 33",
                        "Level 2: 179",
                        "Level 3: 50",
                        "Level 4: 12",
                        "Level 5: 1",
                        "Insufficient data: 3");
    }

    @Test
    void f11_the_table_has_all_districts_also_those_that_are_not_drawn() throws IOException {
        DataTable table =
                of(SchoolLayer.ELEMENTARY, Optional.empty(), published2012()).table();
        assertThat(table.rows())
                .hasSize(400)
                .contains(List.of("Abington", "Level 2", "yes"), List.of("Amherst-Pelham", "Level 3", "no"));
    }

    @Test
    void f12_the_page_of_a_map_stays_small() throws IOException {
        for (SchoolLayer layer : SchoolLayer.values()) {
            assertThat(of(layer, Optional.of("/districts/"), published2012())
                            .svg()
                            .length())
                    .isLessThan(150_000);
        }
    }

    @Test
    void f13_a_page_finds_a_layer_by_its_code() {
        assertThat(SchoolLayer.find("middle")).contains(SchoolLayer.MIDDLE);
        assertThat(SchoolLayer.find("Middle")).isEmpty();
    }
}
