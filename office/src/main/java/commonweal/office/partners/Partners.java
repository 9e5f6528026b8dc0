package commonweal.office.partners;

import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.Vetting.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of partners, and the steps of their vetting. Each step is one transaction. */
@Repository
@Transactional
public class Partners {

    private static final String SELECT = """
            select id, name, about, contact, source, state, sample, entered_on,
                   array(select category from partners.category where partner = id order by category) as categories
            from partners.partner
            """;

    private final JdbcClient database;
    private final BusinessDate businessDate;
    private final PartnerPolicy policy;
    private final Dossiers dossiers;
    private final EvidenceRule rule;
    private final Vetting vetting;

    Partners(JdbcClient database, BusinessDate businessDate, PartnerPolicy policy, Dossiers dossiers) {
        this.database = database;
        this.businessDate = businessDate;
        this.policy = policy;
        this.dossiers = dossiers;
        this.rule = new EvidenceRule(policy.evidence());
        this.vetting = new Vetting(policy);
    }

    /**
     * A step that was taken.
     *
     * @param number its number, from 1
     * @param state what it led to
     * @param takenOn when
     * @param takenBy by which account
     * @param why why
     * @param label what the partner was approved as; null unless it was
     * @param dossier what the dossier said then, as JSON; null unless something was decided
     */
    record StepTaken(
            int number,
            VettingState state,
            LocalDate takenOn,
            String takenBy,
            String why,
            @Nullable String label,
            @Nullable String dossier) {

        /** What the dossier said then. */
        public Optional<Snapshot> snapshot() {
            return Optional.ofNullable(dossier).map(Snapshot::read);
        }

        /** What it was approved as, in words; empty unless it was. */
        public String labelWords() {
            return label == null ? "" : label.equals("proven") ? "Proven" : Standing.NOT_SHOWN;
        }
    }

    /** All partners, by name. */
    @Transactional(readOnly = true)
    public List<Partner> list() {
        return Rows.of(database.sql(SELECT + " order by lower(name)").query(Partners::partner));
    }

    /** A partner by its number. */
    @Transactional(readOnly = true)
    public Optional<Partner> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Partners::partner)
                .optional();
    }

    /** A partner by its name, however it is written. */
    @Transactional(readOnly = true)
    Optional<Partner> named(String name) {
        return database.sql(SELECT + " where lower(name) = lower(:name)")
                .param("name", name)
                .query(Partners::partner)
                .optional();
    }

    /** What the dossier of a partner shows today. */
    @Transactional(readOnly = true)
    public Standing standing(long partner) {
        return rule.judge(dossiers.of(partner), businessDate.date());
    }

    /** What every dossier shows today, by partner; a partner without evidence is not in it. */
    @Transactional(readOnly = true)
    Map<Long, Standing> standings() {
        return dossiers.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> rule.judge(entry.getValue(), businessDate.date())));
    }

    /** What an empty dossier shows today. */
    Standing nothingOnFile() {
        return rule.judge(List.of(), businessDate.date());
    }

    /** The steps of a partner, the oldest first. */
    @Transactional(readOnly = true)
    List<StepTaken> steps(long partner) {
        return Rows.of(database.sql("""
                        select number, upper(state) as state, taken_on, taken_by, why, label, dossier
                        from partners.step
                        where partner = :partner
                        order by number
                        """).param("partner", partner).query(StepTaken.class));
    }

    /** What each partner was approved as when it was last approved, by partner. */
    @Transactional(readOnly = true)
    Map<Long, String> approvedAs() {
        return database
                .sql("""
                        select distinct on (partner) partner, label
                        from partners.step
                        where label is not null
                        order by partner, number desc
                        """)
                .query((row, number) -> Map.entry(row.getLong("partner"), row.getString("label")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Enters a partner, with its first step.
     *
     * @param first its first state
     * @param on when it took it
     * @return its number
     */
    long enter(Partner partner, VettingState first, LocalDate on, String why) {
        long id = database.sql("""
                        insert into partners.partner (name, about, contact, source, state, sample, entered_on)
                        values (:name, :about, :contact, :source, :state, :sample, :enteredOn)
                        returning id
                        """)
                .param("name", partner.name())
                .param("about", partner.about())
                .param("contact", partner.contact())
                .param("source", partner.source())
                .param("state", first.id())
                .param("sample", partner.sample())
                .param("enteredOn", on)
                .query(Long.class)
                .single();
        file(id, partner.categories());
        note(id, first, on, why, Optional.empty(), Optional.empty());
        return id;
    }

    /** Changes what is said of a partner; its state changes by steps only. */
    void change(Partner partner) {
        database.sql("""
                        update partners.partner set name = :name, about = :about, contact = :contact where id = :id
                        """)
                .param("name", partner.name())
                .param("about", partner.about())
                .param("contact", partner.contact())
                .param("id", partner.id())
                .update();
        file(partner.id(), partner.categories());
    }

    private void file(long partner, List<String> categories) {
        database.sql("""
                        delete from partners.category
                        where partner = :partner and category <> all (string_to_array(:categories, ','))
                        """)
                .param("partner", partner)
                .param("categories", String.join(",", categories))
                .update();
        for (String category : categories) {
            database.sql("""
                            insert into partners.category (partner, category)
                            values (:partner, :category)
                            on conflict do nothing
                            """)
                    .param("partner", partner)
                    .param("category", category)
                    .update();
        }
    }

    /**
     * Takes a step today.
     *
     * @param label what it is approved as; for an approval only
     * @throws Refused with everything that stands in the way
     */
    void step(long partner, VettingState to, By by, Optional<Label> label, String why) {
        step(partner, to, by, label, why, businessDate.date());
    }

    /** The same on a day: for what happened before the office began. */
    void step(long partner, VettingState to, By by, Optional<Label> label, String why, LocalDate on) {
        Partner there = locked(partner);
        Standing standing = rule.judge(dossiers.of(partner), on);
        List<String> against = vetting.against(there, to, by, label, standing);
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        boolean decision =
                policy.step(there.state(), to).map(PartnerPolicy.Step::decision).orElse(false);
        database.sql("update partners.partner set state = :state where id = :id")
                .param("state", to.id())
                .param("id", partner)
                .update();
        note(
                partner,
                to,
                on,
                why,
                label.filter(one -> to == VettingState.APPROVED),
                Optional.of(standing).filter(one -> decision).map(one -> Snapshot.of(one, policy.evidence())));
    }

    private void note(
            long partner,
            VettingState state,
            LocalDate on,
            String why,
            Optional<Label> label,
            Optional<Snapshot> then) {
        database.sql("""
                        insert into partners.step (partner, number, state, taken_on, taken_by, why, label, dossier)
                        select :partner, coalesce(max(number), 0) + 1, :state, :on, :by, :why, :label, :dossier
                        from partners.step
                        where partner = :partner
                        """)
                .param("partner", partner)
                .param("state", state.id())
                .param("on", on)
                .param("by", Acting.current().map(Acting.Actor::name).orElse(""))
                .param("why", why)
                .param(
                        "label",
                        label.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(null))
                .param("dossier", then.map(Snapshot::json).orElse(null))
                .update();
    }

    /** The partner, which nobody else changes until this transaction ends. */
    private Partner locked(long id) {
        database.sql("select id from partners.partner where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    private static Partner partner(ResultSet row, int number) throws SQLException {
        return new Partner(
                row.getLong("id"),
                row.getString("name"),
                row.getString("about"),
                row.getString("contact"),
                row.getString("source"),
                VettingState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("sample"),
                row.getObject("entered_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("categories").getArray()));
    }
}
