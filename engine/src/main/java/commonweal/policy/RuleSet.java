package commonweal.policy;

import java.util.List;

/**
 * A rule set: the framework of one determination year, with what it takes over from the years it extends.
 *
 * @param id for example {@code massachusetts/2012}
 * @param title in words
 * @param year the determination year
 * @param firstYear the first year its clauses cover: the first baseline year
 * @param years the rules of each year from the first to its own
 * @param source the files it was read from, own file last: name and exact text, for hashing and replay
 * @param examples the worked examples of its own file
 */
public record RuleSet(
        String id,
        String title,
        int year,
        int firstYear,
        List<YearRules> years,
        List<SourceFile> source,
        List<Example> examples) {

    public RuleSet {
        years = List.copyOf(years);
        source = List.copyOf(source);
        examples = List.copyOf(examples);
    }

    /**
     * A file of the rule set.
     *
     * @param id the rule set the file states, for example {@code massachusetts/2012}
     * @param text the whole file
     */
    public record SourceFile(String id, String text) {}

    /** The rules of the determination year itself. */
    public YearRules rules() {
        return in(year);
    }

    /**
     * The rules of a year.
     *
     * @throws IllegalArgumentException if the year is not between {@link #firstYear()} and {@link #year()}
     */
    public YearRules in(int wanted) {
        if (wanted < firstYear || wanted > year) {
            throw new IllegalArgumentException(id + " covers the years " + firstYear + "-" + year + ", not " + wanted);
        }
        return years.get(wanted - firstYear);
    }
}
