package commonweal.office.decisions;

import commonweal.files.CsvWriter;
import commonweal.office.access.Requires;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.LoadedRun;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The schools from which the Commissioner could designate, as the newest run lists them: a list to choose from, never a choice. */
@Controller
class CandidatePages {

    private final Weighing weighing;
    private final CandidateList list;
    private final RecordView view;
    private final Cycles cycles;

    CandidatePages(Weighing weighing, CandidateList list, RecordView view, Cycles cycles) {
        this.weighing = weighing;
        this.list = list;
        this.view = view;
        this.cycles = cycles;
    }

    @GetMapping("/decisions/candidates")
    @Requires(RecordingPages.DESIGNATE)
    String candidates(@RequestParam(defaultValue = "") String show, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb("Decisions", "/decisions")));
        model.addAttribute("show", show);
        weighing.newest().ifPresent(results -> {
            List<CandidateList.Row> all = list.rows(results);
            model.addAttribute("results", results.facts());
            model.addAttribute("cycle", cycles.find(results.facts().year()).orElseThrow());
            model.addAttribute("all", all.size());
            model.addAttribute("rows", CandidateList.shown(all, show));
            view.caps(results).stream().findFirst().ifPresent(cap -> model.addAttribute("cap", cap));
        });
        return "decisions/candidates";
    }

    @GetMapping("/decisions/candidates.csv")
    @Requires(RecordingPages.DESIGNATE)
    ResponseEntity<byte[]> download(@RequestParam(defaultValue = "") String show) {
        LoadedRun results = weighing.newest().orElseThrow(DecisionPages::notFound);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(
                bytes,
                List.of(
                        "year",
                        "rank",
                        "org",
                        "name",
                        "district_name",
                        "school_percentile",
                        "margin",
                        "cumulative_ppi",
                        "level",
                        "designated"))) {
            for (CandidateList.Row row : CandidateList.shown(list.rows(results), show)) {
                csv.row(List.of(
                        Integer.toString(results.facts().year()),
                        row.rank(),
                        row.code(),
                        CsvWriter.guarded(row.name()),
                        CsvWriter.guarded(row.district()),
                        row.percentile(),
                        row.margin(),
                        row.index(),
                        row.level(),
                        row.designated().isEmpty() ? "no" : "yes"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TableFile.answer("candidates-" + results.facts().year() + ".csv", bytes.toByteArray());
    }
}
