package commonweal.office.schools;

import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.runs.UnitResult;
import commonweal.office.site.Crumb;
import commonweal.run.Explained;
import commonweal.run.Manifest;
import commonweal.terms.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a run says, whether or not it ever enters the cycle of a year: for whoever prepares a review, and for runs of made-up
 * students, which can be looked at and go no further.
 */
@Controller
class RunLookPages {

    private static final int MOST = 100;

    private final Runs runs;
    private final Register register;

    RunLookPages(Runs runs, Register register) {
        this.runs = runs;
        this.register = register;
    }

    /** The run that a step of a reason is from: its rules are where the clause of the step leads to. */
    public record OfRun(RunFacts run) {}

    /** How many of a run's schools and districts are in a level. */
    public record InLevel(Level level, long schools, long districts) {}

    /** A file of the run. */
    public record RunFile(String name, int rows, String hash) {}

    /** What the run says of a school or district. */
    public record Row(Listed unit, UnitResult result, Level level, Level computed) {

        /** Whether a decision, or what else settled it, gave another level than the computation. */
        public boolean decided() {
            return level != computed;
        }
    }

    @GetMapping("/runs/{id}")
    @Requires("runs.view")
    String run(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            Model model) {
        RunFacts run = run(id);
        List<Row> all = rows(run);
        List<Row> asked = all.stream()
                .filter(row -> level.isEmpty() || row.level().code().equals(level))
                .filter(row -> named(row.unit(), q.strip()))
                .toList();
        Manifest manifest = runs.open(run).run().manifest();
        model.addAttribute("run", run);
        model.addAttribute("levels", levels(all));
        model.addAttribute("files", files(manifest.inputs()));
        model.addAttribute("q", q);
        model.addAttribute("level", level);
        model.addAttribute("all", all.size());
        model.addAttribute("found", asked.size());
        model.addAttribute("rows", asked.subList(0, Math.min(MOST, asked.size())));
        model.addAttribute("crumbs", List.of(new Crumb("Runs and publication", "/runs")));
        return "schools/run";
    }

    @GetMapping("/runs/{id}/of/{unit}")
    @Requires("runs.view")
    String reasons(@PathVariable String id, @PathVariable String unit, Model model) {
        RunFacts run = run(id);
        Row row = runs.result(id, unit)
                .flatMap(result -> register.find(unit).map(listed -> row(listed, result)))
                .orElseThrow(RunLookPages::notFound);
        Explained explained = runs.open(run).explain(unit).orElseThrow(RunLookPages::notFound);
        model.addAttribute("run", run);
        model.addAttribute("shown", new OfRun(run));
        model.addAttribute("row", row);
        model.addAttribute(
                "reasons",
                explained.unit().level().map(LevelResult::reason).map(Step::of).stream()
                        .toList());
        model.addAttribute(
                "need",
                explained.unit().need().map(NeedResult::reason).map(Step::of).stream()
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Runs and publication", "/runs"),
                        new Crumb("Run " + run.shortId(), "/runs/" + run.id())));
        return "schools/run-unit";
    }

    private RunFacts run(String id) {
        return runs.find(id).orElseThrow(RunLookPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private List<Row> rows(RunFacts run) {
        Map<String, Listed> units =
                register.list().stream().collect(Collectors.toMap(Listed::code, Function.identity()));
        return runs.results(run.id()).stream()
                .flatMap(result ->
                        Optional.ofNullable(units.get(result.organisation())).map(unit -> row(unit, result)).stream())
                .toList();
    }

    private static Row row(Listed unit, UnitResult result) {
        return new Row(unit, result, level(result.level()), level(result.computedLevel()));
    }

    private static Level level(String code) {
        return Level.find(code).orElseThrow();
    }

    private static boolean named(Listed unit, String words) {
        return words.isEmpty()
                || unit.code().startsWith(words)
                || unit.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static List<InLevel> levels(List<Row> rows) {
        return rows.stream()
                .map(Row::level)
                .distinct()
                .sorted()
                .map(level -> inLevel(level, rows))
                .toList();
    }

    private static InLevel inLevel(Level level, List<Row> rows) {
        List<Row> in = rows.stream().filter(row -> row.level() == level).toList();
        long schools = in.stream().filter(row -> row.unit().isASchool()).count();
        return new InLevel(level, schools, in.size() - schools);
    }

    private static List<RunFile> files(Map<String, Manifest.Content> files) {
        return files.entrySet().stream()
                .map(file -> new RunFile(
                        file.getKey(), file.getValue().rows(), file.getValue().hash()))
                .toList();
    }
}
