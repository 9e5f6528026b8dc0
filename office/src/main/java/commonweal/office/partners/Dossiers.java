package commonweal.office.partners;

import commonweal.office.access.Refused;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The evidence for each partner. */
@Repository
@Transactional
class Dossiers {

    private static final String COLUMNS = """
            id, partner, citation, link, practice, design, upper(outcome_kind) as outcome_kind, outcome,
            upper(direction) as direction, upper(significance) as significance, effect, effect_unit, sample_size,
            setting, sites, repetitions, reviewer_role, reviewed_on, expires_on, opinion, entered_on, withdrawn_on,
            withdrawn_why
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;

    Dossiers(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /** The dossier of a partner, with what was withdrawn. */
    @Transactional(readOnly = true)
    List<Study> of(long partner) {
        return Rows.of(database.sql("select " + COLUMNS + " from partners.study where partner = :partner order by id")
                .param("partner", partner)
                .query(Study.class));
    }

    /** All dossiers, each by its partner. */
    @Transactional(readOnly = true)
    Map<Long, List<Study>> all() {
        return Rows.of(database.sql("select " + COLUMNS + " from partners.study order by id")
                        .query(Study.class))
                .stream()
                .collect(Collectors.groupingBy(Study::partner));
    }

    /** A finding of a partner's dossier. */
    @Transactional(readOnly = true)
    Optional<Study> find(long partner, long study) {
        return of(partner).stream().filter(one -> one.id() == study).findFirst();
    }

    /** Adds a finding; gives its number. */
    long enter(Study study) {
        return database.sql("""
                        insert into partners.study
                               (partner, citation, link, practice, design, outcome_kind, outcome, direction, significance,
                                effect, effect_unit, sample_size, setting, sites, repetitions, reviewer_role, reviewed_on,
                                expires_on, opinion, entered_on)
                        values (:partner, :citation, :link, :practice, :design, :kind, :outcome, :way, :sure,
                                :effect, :effectUnit, :sampleSize, :setting, :sites, :repetitions, :reviewerRole, :reviewedOn,
                                :expiresOn, :opinion, :enteredOn)
                        returning id
                        """).params(values(study)).query(Long.class).single();
    }

    /** Changes a finding; what it said before stays in the record of what was done. */
    void change(Study study) {
        database.sql("""
                        update partners.study
                        set citation = :citation, link = :link, practice = :practice, design = :design,
                            outcome_kind = :kind, outcome = :outcome, direction = :way, significance = :sure,
                            effect = :effect, effect_unit = :effectUnit, sample_size = :sampleSize, setting = :setting,
                            sites = :sites, repetitions = :repetitions, reviewer_role = :reviewerRole,
                            reviewed_on = :reviewedOn, expires_on = :expiresOn, opinion = :opinion
                        where id = :id and partner = :partner and withdrawn_on is null
                        """).params(values(study)).update();
    }

    private static Map<String, @Nullable Object> values(Study study) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", study.id());
        values.put("partner", study.partner());
        values.put("citation", study.citation());
        values.put("link", study.link());
        values.put("practice", study.practice());
        values.put("design", study.design());
        values.put("kind", study.outcomeKind().id());
        values.put("outcome", study.outcome());
        values.put("way", study.direction().id());
        values.put("sure", study.significance().id());
        values.put("effect", study.effect());
        values.put("effectUnit", study.effectUnit());
        values.put("sampleSize", study.sampleSize());
        values.put("setting", study.setting());
        values.put("sites", study.sites());
        values.put("repetitions", study.repetitions());
        values.put("reviewerRole", study.reviewerRole());
        values.put("reviewedOn", study.reviewedOn());
        values.put("expiresOn", study.expiresOn());
        values.put("opinion", study.opinion());
        values.put("enteredOn", study.enteredOn());
        return values;
    }

    /** Takes a finding out of the dossier; it stays to be read, with why. */
    void withdraw(long partner, long study, String why) {
        int changed = database.sql("""
                        update partners.study
                        set withdrawn_on = :today, withdrawn_why = :why
                        where id = :study and partner = :partner and withdrawn_on is null
                        """)
                .param("today", businessDate.date())
                .param("why", why)
                .param("study", study)
                .param("partner", partner)
                .update();
        if (changed == 0) {
            throw new Refused("The finding was withdrawn already. Maybe somebody else has just done it.");
        }
    }
}
