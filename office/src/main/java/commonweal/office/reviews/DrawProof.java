package commonweal.office.reviews;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Runs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws again what was drawn, from what was kept and from the results themselves, and says whether the same comes out. */
@Component
public class DrawProof {

    private final Draws draws;
    private final Runs runs;
    private final Register register;

    /** Of these draws. */
    public DrawProof(Draws draws, Runs runs, Register register) {
        this.draws = draws;
        this.runs = runs;
        this.register = register;
    }

    /**
     * Something that was looked at.
     *
     * @param words what
     * @param same whether it is as it was
     */
    public record Check(String words, boolean same) {}

    /** Draws again. */
    public List<Check> of(Draw draw) {
        List<Frame.Placed> order = draws.order(draw.id());
        List<Draw.LeftOut> leftOut = draws.leftOut(draw.id());
        Frame frame = new Frame(order.stream()
                .map(one -> new Frame.District(one.code(), one.level()))
                .toList());
        Set<String> kept = order.stream()
                .map(one -> one.code() + "," + one.level())
                .collect(Collectors.toCollection(TreeSet::new));
        leftOut.forEach(one -> kept.add(one.organisation() + "," + one.level()));
        return List.of(
                new Check(
                        "The frame and those left out are together all districts that the results have at these levels.",
                        kept.equals(inTheResults(draw))),
                new Check("The frame has the hash that was kept.", frame.hash().equals(draw.frameHash())),
                new Check(
                        "Drawn again from the seed, every district has the same place, and the same ones are drawn.",
                        frame.draw(draw.seed(), draw.listParts()).equals(order)));
    }

    private Set<String> inTheResults(Draw draw) {
        return runs.results(draw.run()).stream()
                .filter(result -> draw.listParts().stream().anyMatch(part -> part.holds(result.level())))
                .filter(result -> register.find(result.organisation())
                        .filter(Listed::isADistrict)
                        .isPresent())
                .map(result -> result.organisation() + "," + result.level())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
