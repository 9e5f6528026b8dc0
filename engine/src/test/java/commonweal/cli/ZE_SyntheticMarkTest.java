package commonweal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.synthetic.GeneratedState;
import commonweal.synthetic.Layout;
import commonweal.synthetic.Progress;
import commonweal.synthetic.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ZE: what rests on made-up students says so, whatever was lost on the way. */
class ZE_SyntheticMarkTest {

    @TempDir
    private Path temp;

    private void marked(RecordsOnScreen records, String name, boolean synthetic) throws IOException {
        assertThat(records.measure(name)).as(records.said()).isZero();
        assertThat(records.run(name).get("synthetic").asBoolean()).isEqualTo(synthetic);
        String id = records.snapshot(name).replace("sha256:", "");
        JsonNode snapshot = JsonMapper.shared()
                .readTree(Files.readString(records.at("snapshots").resolve(id).resolve("snapshot.json")));
        assertThat(snapshot.get("synthetic").asBoolean()).isEqualTo(synthetic);
        List<String> lines = Files.readAllLines(records.at(name).resolve("measures.csv"));
        assertThat(lines.getFirst().endsWith(",synthetic")).isEqualTo(synthetic);
        assertThat(lines.stream().skip(1)).allMatch(line -> line.endsWith(",yes") == synthetic);
        assertThat(records.said().contains("no real student is in them")).isEqualTo(synthetic);
    }

    @Test
    void ze01_made_up_students_are_known_without_the_file_that_says_so_and_with_columns_cut_away() throws Exception {
        GeneratedState.write(
                new Request("massachusetts", 1000, 2, 2012, 4, Layout.FLAT, List.of()),
                temp.resolve("state"),
                false,
                2,
                Progress.UNSEEN);
        RecordsOnScreen records = RecordsOnScreen.in(temp);
        for (String name : List.of("roster.csv", "results.csv", "synthetic.json")) {
            Files.copy(
                    temp.resolve("state").resolve(name),
                    temp.resolve("in").resolve(name),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Path results = temp.resolve("in").resolve("results.csv");
        records.write("results.csv", without(Files.readAllLines(results), List.of("raw", "since_october")));
        marked(records, "whole", true);
        Files.delete(temp.resolve("in").resolve("synthetic.json"));
        marked(records, "cut", true);
        List<String> lines = Files.readAllLines(results);
        records.write(
                "results.csv", String.join("\n", lines) + "\n" + lines.getLast().replaceFirst("^[0-9]+", "r1") + "\n");
        marked(records, "mixed", false);
    }

    private static String without(List<String> lines, List<String> columns) {
        List<String> header = List.of(lines.getFirst().split(",", -1));
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
            for (int i = header.size() - 1; i >= 0; i--) {
                if (columns.contains(header.get(i))) {
                    cells.remove(i);
                }
            }
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }
}
