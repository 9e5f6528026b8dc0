package commonweal.office.lists;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many of a hundred students of a district are English learners, as published. */
@Component
public class EnglishLearnerShares {

    private final FiguresOfYears figures;

    EnglishLearnerShares(FiguresOfYears figures) {
        this.figures = figures;
    }

    /**
     * A share that was published.
     *
     * @param percent of a hundred
     * @param year the year in which the school year ended
     */
    public record Share(BigDecimal percent, int year) {}

    /** The share of a district in this year or the nearest earlier one; none if it was not published. */
    public Optional<Share> of(String district, int year) {
        int published = figures.yearFor(year);
        return figures.of(published).stream()
                .filter(one -> one.district().equals(district))
                .findFirst()
                .map(one -> new Share(BigDecimal.valueOf(one.englishLearners()), published));
    }
}
