package commonweal.cli;

import commonweal.files.Json;
import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.reason.Reason;
import commonweal.run.Explained;
import commonweal.run.ExplanationJson;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The explanation of one index or of the points of one indicator. */
final class PartOfExplanation {

    private final Explained explained;
    private final Group group;
    private final Optional<Indicator> indicator;
    private final int year;
    private final String title;
    private final Reason reason;

    /**
     * A part of an explanation.
     *
     * @throws ParameterException if the run has no such index or indicator; it lists those it has
     */
    PartOfExplanation(
            Explained explained, Group group, Optional<Indicator> indicator, Optional<Integer> year, CommandSpec spec) {
        this.explained = explained;
        this.group = group;
        this.indicator = indicator;
        this.year = year.orElse(explained.run().rules().year());
        this.title = indicator.map(Indicator::title).orElse("Index") + " " + this.year + ", " + group.title();
        this.reason = indicator
                .map(this::points)
                .orElseGet(this::index)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), nothing()));
    }

    private Optional<Reason> points(Indicator wanted) {
        return indicators()
                .filter(result -> result.year() == year && result.group() == group && result.indicator() == wanted)
                .findFirst()
                .map(IndicatorResult::reason);
    }

    private Optional<Reason> index() {
        return indexes()
                .filter(result -> result.year() == year && result.group() == group)
                .findFirst()
                .map(IndexResult::reason);
    }

    private Stream<IndicatorResult> indicators() {
        return explained.unit().indicators().stream();
    }

    private Stream<IndexResult> indexes() {
        return explained.unit().indexes().stream();
    }

    private String nothing() {
        String has = indicator.isPresent()
                ? indicators()
                        .filter(result -> result.group() == group)
                        .map(result -> result.indicator().code() + " " + result.year())
                        .collect(Collectors.joining(", "))
                : indexes()
                        .map(result -> result.group().code() + " " + result.year())
                        .collect(Collectors.joining(", "));
        return "The run has nothing on " + title + " of "
                + explained.organisation().name() + ". "
                + (has.isEmpty()
                        ? "It has no " + (indicator.isPresent() ? "points of this group" : "index") + " at all: the"
                                + " results were given, or there are no figures."
                        : "It has: " + has + ".");
    }

    void print(int depth, Screen screen) {
        screen.line(screen.bold(explained.organisation().code() + "  "
                + explained.organisation().name()));
        explained.drift().ifPresent(drift -> screen.line(screen.yellow(Wrapped.lines("", drift))));
        screen.heading(title);
        int hidden = ReasonTree.print(reason, depth, screen);
        if (hidden > 0) {
            screen.line();
            screen.line(screen.dim(Columns.count(hidden, "step") + " below are not shown (--depth)."));
        }
    }

    Json json(int depth) {
        Json.Members members = Json.object()
                .with("org", explained.organisation().code().code())
                .with("name", explained.organisation().name())
                .with("policy", explained.run().rules().id())
                .with("year", year)
                .with("group", group.code());
        indicator.ifPresent(one -> members.with("indicator", one.code()));
        return members.with("reason", ExplanationJson.reason(reason, depth)).done();
    }
}
