package commonweal.office.corrections;

import commonweal.office.shipped.ShippedFile;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How figures are called: {@code figures.yaml}, read when the office starts. */
@Component
public class FigureWords {

    private static final String FILE = "figures.yaml";

    private final Map<Measure, Named> names = new EnumMap<>(Measure.class);

    /**
     * A measure in words.
     *
     * @param measure its code
     * @param title what people call it
     * @param unit what its value counts
     * @param yearOf what the year of a row means
     */
    record Named(String measure, String title, String unit, YearOf yearOf) {}

    /** What the year of a row means. */
    enum YearOf {
        TESTS("tests of "),
        CLASS("class of "),
        SCHOOL_YEAR("school year ending in "),
        DETERMINATION("");

        private final String words;

        YearOf(String words) {
            this.words = words;
        }
    }

    /** The file as it is written. */
    private record Written(String citation, String status, List<Named> figures) {}

    /** As they come with the program. */
    public FigureWords() {
        for (Named named :
                ShippedFile.read(FigureWords.class, FILE, Written.class).figures()) {
            names.put(Measure.find(named.measure()).orElseThrow(), named);
        }
        for (Measure measure : Measure.values()) {
            named(measure);
        }
    }

    private Named named(Measure measure) {
        Named named = names.get(measure);
        if (named == null) {
            throw new IllegalStateException(FILE + " has no words for " + measure.code());
        }
        return named;
    }

    /** What people call a measure. */
    public String title(Measure measure) {
        return named(measure).title();
    }

    /** What its value counts. */
    public String unit(Measure measure) {
        return named(measure).unit();
    }

    /** The year of a figure, with what it means: {@code class of 2015}. */
    public String year(FigureKey key) {
        return named(key.measure()).yearOf().words + key.year();
    }

    /** A figure in words: {@code Cumulative index (PPI), All students, 2016}. */
    public String of(FigureKey key) {
        List<String> parts = new ArrayList<>(List.of(title(key.measure())));
        if (key.subject() != Subject.NONE) {
            parts.add(key.subject().title());
        }
        parts.add(key.group().title());
        parts.add(year(key));
        return String.join(", ", parts);
    }
}
