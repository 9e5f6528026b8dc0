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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The all-students CPIs of the whole state as published, 2013 to 2015: what the rules on high standing look at. */
final class PublishedCpis {

    private static final int BINS = 99;

    /** What a percentile from an incomplete list can be off (see the README of the cases). */
    private static final int OFF_WHERE_INCOMPLETE = 5;

    private final Map<String, Distribution> pools = new HashMap<>();
    private final Set<String> incomplete = new HashSet<>();

    static PublishedCpis read() {
        PublishedCpis cpis = new PublishedCpis();
        Map<String, List<BigDecimal>> values = new HashMap<>();
        for (String[] cells : rows("/cases/cpi-percentiles-all-students.csv")) {
            String name = pool(cells[0], cells[1], cells[2].equals("district") ? "" : cells[3]);
            if (!cells[4].equals("yes")) {
                cpis.incomplete.add(name);
            }
            List<BigDecimal> pool = values.computeIfAbsent(name, key -> new ArrayList<>());
            for (int i = 0; i < Integer.parseInt(cells[6]); i++) {
                pool.add(new BigDecimal(cells[5]));
            }
        }
        values.forEach((pool, list) -> cpis.pools.put(pool, new Distribution(list)));
        return cpis;
    }

    static String pool(String year, String subject, String schoolType) {
        return year + " " + subject + " " + schoolType;
    }

    /** The percentile of a CPI, or where the state's list of that year and type is not complete what it is at least. */
    Optional<Integer> percentile(String pool, BigDecimal cpi) {
        int off = incomplete.contains(pool) ? OFF_WHERE_INCOMPLETE : 0;
        return Optional.ofNullable(pools.get(pool))
                .map(distribution -> Math.max(1, distribution.percentile(cpi, BINS) - off));
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
