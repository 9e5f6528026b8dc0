package commonweal.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The all-students CPIs of the whole state as published, 2013 to 2015: what the rules on high standing look at. */
final class PublishedCpis {

    private static final int BINS = 99;

    private final Map<String, Distribution> pools = new HashMap<>();

    static PublishedCpis read() {
        Map<String, List<BigDecimal>> values = new HashMap<>();
        for (String[] cells : rows("/cases/cpi-percentiles-all-students.csv")) {
            if (cells[4].equals("yes")) {
                List<BigDecimal> pool = values.computeIfAbsent(
                        pool(cells[0], cells[1], cells[2].equals("district") ? "" : cells[3]),
                        key -> new ArrayList<>());
                for (int i = 0; i < Integer.parseInt(cells[6]); i++) {
                    pool.add(new BigDecimal(cells[5]));
                }
            }
        }
        PublishedCpis cpis = new PublishedCpis();
        values.forEach((pool, list) -> cpis.pools.put(pool, new Distribution(list)));
        return cpis;
    }

    static String pool(String year, String subject, String schoolType) {
        return year + " " + subject + " " + schoolType;
    }

    /** The percentile of a CPI; nothing where the state's list of that year and type is not complete. */
    Optional<Integer> percentile(String pool, BigDecimal cpi) {
        return Optional.ofNullable(pools.get(pool)).map(distribution -> distribution.percentile(cpi, BINS));
    }

    /** The rows of a plain CSV resource (no quoted cells), header left out. */
    static List<String[]> rows(String resource) {
        try (InputStream in = PublishedCpis.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        java.util.Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
