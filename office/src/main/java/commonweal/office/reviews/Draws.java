package commonweal.office.reviews;

import commonweal.office.access.Refused;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.runs.StandingLevels;
import commonweal.office.runs.UnitResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draws. Each is kept with its frame, its seed and its order; none is ever changed or taken away, and whoever draws
 * again for the same plan says why.
 */
@Repository
@Transactional
public class Draws {

    private static final String COLUMNS = "id, plan, number, run, parts, pause_years, seed, seed_source, frame_hash,"
            + " drawn_on, drawn_by, why, published_on";

    private final JdbcClient database;
    private final Register register;
    private final Runs runs;
    private final StandingLevels levels;
    private final BusinessDate businessDate;

    /** In this database. */
    public Draws(JdbcClient database, Register register, Runs runs, StandingLevels levels, BusinessDate businessDate) {
        this.database = database;
        this.register = register;
        this.runs = runs;
        this.levels = levels;
        this.businessDate = businessDate;
    }

    /**
     * Where the seed of a draw is from.
     *
     * @param seed the seed; empty if the office makes it of the published results
     * @param source where it is from; empty then, too
     */
    public record Seed(String seed, String source) {

        /** Made by the office: of the id of the run, the school year and the number of the draw. */
        public static final Seed OF_THE_RESULTS = new Seed("", "");
    }

    /** The districts that could be drawn for a plan today; none while no results are published. */
    @Transactional(readOnly = true)
    public Optional<Draw.Basis> basis(ReviewPlan plan, Map<String, String> leftOutToo) {
        return levels.newest().flatMap(cycle -> runs.find(cycle.run()).map(run -> basis(plan, leftOutToo, cycle, run)));
    }

    private Draw.Basis basis(ReviewPlan plan, Map<String, String> leftOutToo, Cycle cycle, RunFacts run) {
        Map<String, String> pausing = pausing(plan);
        List<Frame.District> frame = new ArrayList<>();
        List<Draw.LeftOut> leftOut = new ArrayList<>();
        for (UnitResult result : runs.results(run.id())) {
            Optional<Listed> district = register.find(result.organisation()).filter(Listed::isADistrict);
            if (district.isEmpty() || plan.parts().stream().noneMatch(part -> part.holds(result.level()))) {
                continue;
            }
            String code = result.organisation();
            String why = closed(district.get())
                    ? "It has closed."
                    : pausing.getOrDefault(code, leftOutToo.getOrDefault(code, ""));
            if (why.isEmpty()) {
                frame.add(new Frame.District(code, result.level()));
            } else {
                leftOut.add(new Draw.LeftOut(code, result.level(), why));
            }
        }
        return new Draw.Basis(run.id(), cycle.year(), new Frame(frame), List.copyOf(leftOut));
    }

    private boolean closed(Listed district) {
        LocalDate last = district.closed();
        return last != null && last.isBefore(businessDate.date());
    }

    /** Whoever has a review in the year of the plan, or had one within the years of pause, and why that leaves them out. */
    private Map<String, String> pausing(ReviewPlan plan) {
        record Pausing(String organisation, String why) {}
        Map<String, String> pausing = new java.util.HashMap<>();
        Integer years = plan.pauseYears();
        for (Pausing one : Rows.of(database.sql("""
                        select organisation, 'It has a review in this school year already.' as why
                        from reviews.review
                        where school_year = :year and stage <> 'called_off'
                        union all
                        select review.organisation, 'Its review became final on ' || max(step.taken_on) || '.'
                        from reviews.review
                        join reviews.step on step.review = review.id and step.stage = 'final'
                        where step.taken_on > :since
                        group by review.organisation
                        union all
                        select organisation, 'It was reviewed: report of ' || max(reported_on) || '.'
                        from reviews.earlier
                        where reported_on > :since
                        group by organisation
                        """)
                .param("year", plan.year().begins())
                .param(
                        "since",
                        years == null
                                ? LocalDate.of(9999, 1, 1)
                                : businessDate.date().minusYears(years))
                .query(Pausing.class))) {
            pausing.putIfAbsent(one.organisation(), one.why());
        }
        return pausing;
    }

    /**
     * Draws, and keeps it.
     *
     * @param leftOutToo further districts that are left out, each with why
     * @param why why it is drawn again; empty for the first draw of a plan
     * @throws Refused if there are no published results, too few districts, or it is drawn again without a reason
     */
    public UUID draw(ReviewPlan plan, Map<String, String> leftOutToo, Seed seed, String why) {
        database.sql("select id from reviews.plan where id = :id for update")
                .param("id", plan.id())
                .query(UUID.class)
                .single();
        int number = of(plan.id()).size() + 1;
        if (number > 1 && why.isBlank()) {
            throw new Refused(
                    "reason",
                    "This plan was drawn already. A draw is not repeated until it pleases: say why it is drawn again."
                            + " Both stay to be seen.");
        }
        Draw.Basis basis = basis(plan, leftOutToo)
                .orElseThrow(() -> new Refused("No results are published: there are no levels to draw from."));
        for (Frame.Part part : plan.parts()) {
            long there = basis.frame().of(part);
            if (there < part.number()) {
                throw new Refused(
                        "The plan draws " + part.words() + ", and only " + there + " districts can be drawn there.");
            }
        }
        Seed used = seed.seed().isEmpty() ? ofTheResults(basis, plan, number) : seed;
        UUID draw = database.sql("""
                        insert into reviews.draw (plan, number, run, parts, pause_years, seed, seed_source, frame_hash,
                                                  drawn_on, drawn_by, why)
                        values (:plan, :number, :run, :parts, :pause, :seed, :source, :hash, :today, :by, :why)
                        returning id
                        """)
                .param("plan", plan.id())
                .param("number", number)
                .param("run", basis.run())
                .param("parts", Frame.Part.written(plan.parts()))
                .param("pause", plan.pauseYears())
                .param("seed", used.seed())
                .param("source", used.source())
                .param("hash", basis.frame().hash())
                .param("today", businessDate.date())
                .param("by", ReviewPlans.actor())
                .param("why", number > 1 ? why.strip() : "")
                .query(UUID.class)
                .single();
        keep(draw, basis.frame().draw(used.seed(), plan.parts()));
        keepLeftOut(draw, basis.leftOut());
        return draw;
    }

    private static Seed ofTheResults(Draw.Basis basis, ReviewPlan plan, int number) {
        return new Seed(
                basis.run() + "/" + plan.year().title() + "/" + number,
                "The published results of " + basis.year()
                        + ": the id of their run, which is the SHA-256 of the file that"
                        + " names all its inputs and outputs, then the school year and the number of this draw. Nobody"
                        + " chose it.");
    }

    private void keep(UUID draw, List<Frame.Placed> order) {
        for (Frame.Placed one : order) {
            database.sql("""
                            insert into reviews.draw_unit (draw, organisation, level, position, digest, drawn)
                            values (:draw, :code, :level, :position, :digest, :drawn)
                            """)
                    .param("draw", draw)
                    .param("code", one.code())
                    .param("level", one.level())
                    .param("position", one.position())
                    .param("digest", one.digest())
                    .param("drawn", one.drawn())
                    .update();
        }
    }

    private void keepLeftOut(UUID draw, List<Draw.LeftOut> leftOut) {
        for (Draw.LeftOut one : leftOut) {
            database.sql("""
                            insert into reviews.draw_left_out (draw, organisation, level, why)
                            values (:draw, :organisation, :level, :why)
                            """)
                    .param("draw", draw)
                    .param("organisation", one.organisation())
                    .param("level", one.level())
                    .param("why", one.why())
                    .update();
        }
    }

    /** The draws of a plan, the first one first. */
    @Transactional(readOnly = true)
    public List<Draw> of(UUID plan) {
        return Rows.of(database.sql("select " + COLUMNS + " from reviews.draw where plan = :plan order by number")
                .param("plan", plan)
                .query(Draw.class));
    }

    /** The draws that were published, the newest first. */
    @Transactional(readOnly = true)
    public List<Draw> published() {
        return Rows.of(database.sql("select " + COLUMNS + " from reviews.draw where published_on is not null"
                        + " order by drawn_on desc, number desc")
                .query(Draw.class));
    }

    /** A draw by its id. */
    @Transactional(readOnly = true)
    public Optional<Draw> find(UUID id) {
        return database.sql("select " + COLUMNS + " from reviews.draw where id = :id")
                .param("id", id)
                .query(Draw.class)
                .optional();
    }

    /** The frame of a draw, in its order. */
    @Transactional(readOnly = true)
    public List<Frame.Placed> order(UUID draw) {
        return Rows.of(database.sql("""
                        select organisation as code, level, position, digest, drawn
                        from reviews.draw_unit
                        where draw = :draw
                        order by position
                        """).param("draw", draw).query(Frame.Placed.class));
    }

    /** Who was left out of the frame, by code. */
    @Transactional(readOnly = true)
    public List<Draw.LeftOut> leftOut(UUID draw) {
        return Rows.of(database.sql("""
                        select organisation, level, why
                        from reviews.draw_left_out
                        where draw = :draw
                        order by organisation
                        """).param("draw", draw).query(Draw.LeftOut.class));
    }

    /** Publishes a draw, so that everybody can see it and draw again; publishing it again changes nothing. */
    public void publish(UUID draw) {
        database.sql("update reviews.draw set published_on = :today where id = :id and published_on is null")
                .param("today", businessDate.date())
                .param("id", draw)
                .update();
    }
}
