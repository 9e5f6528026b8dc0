package commonweal.office.reviews;

import commonweal.files.CsvWriter;
import commonweal.office.access.Requires;
import commonweal.office.site.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of a review, put together from its findings: to be read, to be printed, and the findings as a file. */
@Controller
class ReviewReportPages {

    private final ReviewFindings findings;
    private final ReviewSight sight;
    private final DistrictStandards standards;
    private final ReviewRules rules;
    private final ReviewView view;

    ReviewReportPages(
            ReviewFindings findings,
            ReviewSight sight,
            DistrictStandards standards,
            ReviewRules rules,
            ReviewView view) {
        this.findings = findings;
        this.sight = sight;
        this.standards = standards;
        this.rules = rules;
        this.view = view;
    }

    @GetMapping("/reviews/{id}/report")
    @Requires("reviews.read_published")
    String report(@PathVariable UUID id, Model model) {
        Review review = sight.report(id);
        view.common(review, model);
        model.addAttribute("rules", rules);
        model.addAttribute("crumbs", view.crumbs(review, true));
        return "reviews/report";
    }

    @GetMapping(path = "/reviews/{id}/findings.csv", produces = "text/csv")
    @Requires("reviews.read_published")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Review review = sight.report(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(
                bytes,
                List.of(
                        "sample",
                        "org",
                        "school_year",
                        "stage",
                        "standard",
                        "indicator",
                        "indicator_name",
                        "kind",
                        "rating",
                        "finding",
                        "evidence"))) {
            for (Review.Finding one : findings.of(id)) {
                csv.row(List.of(
                        Boolean.toString(review.sample()),
                        review.organisation(),
                        review.year().title(),
                        review.stage(),
                        standards
                                .standardOf(one.indicator())
                                .map(DistrictStandards.Standard::name)
                                .orElse(""),
                        one.indicator(),
                        standards.name(one.indicator()),
                        one.kind(),
                        Objects.toString(one.rating(), ""),
                        CsvWriter.guarded(one.words()),
                        CsvWriter.guarded(one.evidence())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TableFile.answer(
                "review-" + review.organisation() + "-" + review.schoolYear() + ".csv", bytes.toByteArray());
    }
}
