package commonweal.office.reviews;

import commonweal.office.register.Listed;
import commonweal.office.schools.UnitPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reviews of a district, on its page: what whoever calls may see of them. */
@Component
class ReviewsPart implements UnitPart {

    private static final int PLACE = 40;

    private final ReviewSight sight;

    ReviewsPart(ReviewSight sight) {
        this.sight = sight;
    }

    /** What the part shows. */
    public record Content(Listed district, List<ReviewRow> rows, boolean leads) {}

    @Override
    public Optional<Part> of(Listed unit) {
        if (!unit.isADistrict()) {
            return Optional.empty();
        }
        List<ReviewRow> rows = sight.of(unit.code()).stream()
                .map(review -> new ReviewRow(review, unit.name(), sight.whole(review)))
                .toList();
        return rows.isEmpty() && !sight.department()
                ? Optional.empty()
                : Optional.of(new Part(
                        PLACE,
                        "reviews-part",
                        "District reviews",
                        "reviews/parts",
                        "district",
                        new Content(unit, rows, sight.leads())));
    }
}
