package commonweal.office.assessment;

import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import commonweal.office.register.Listed;
import commonweal.office.reviews.SchoolYear;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The self-assessments. Each district or school has at most one draft against the standards and one against the conditions;
 * what was submitted never changes, and a new one may follow.
 */
@Repository
@Transactional
public class Assessments {

    private static final String COLUMNS =
            "id, organisation, subject, school_year, note, version, started_on, started_by,"
                    + " saved_on, saved_by, submitted_on, submitted_by, sample";

    private final JdbcClient database;
    private final Sheet sheet;
    private final BusinessDate businessDate;

    /** In this database. */
    public Assessments(JdbcClient database, Sheet sheet, BusinessDate businessDate) {
        this.database = database;
        this.sheet = sheet;
        this.businessDate = businessDate;
    }

    /** Somebody else has saved the draft since it was shown. */
    public static final class SavedSince extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** All that were submitted, the newest first. */
    @Transactional(readOnly = true)
    public List<Assessment> submitted() {
        return Rows.of(database.sql("select " + COLUMNS + " from assessment.assessment where submitted_on is not null"
                        + " order by submitted_on desc, number desc")
                .query(Assessment.class));
    }

    /** All drafts. */
    @Transactional(readOnly = true)
    public List<Assessment> drafts() {
        return Rows.of(database.sql("select " + COLUMNS
                        + " from assessment.assessment where submitted_on is null order by organisation, subject")
                .query(Assessment.class));
    }

    /** Those that a district or school submitted, the newest first. */
    @Transactional(readOnly = true)
    public List<Assessment> submitted(String organisation) {
        return Rows.of(database.sql("select " + COLUMNS + " from assessment.assessment"
                        + " where organisation = :code and submitted_on is not null"
                        + " order by submitted_on desc, number desc")
                .param("code", organisation)
                .query(Assessment.class));
    }

    /** The draft of a district or school. */
    @Transactional(readOnly = true)
    public Optional<Assessment> draft(String organisation, Sheet.Subject subject) {
        return database.sql("select " + COLUMNS + " from assessment.assessment"
                        + " where organisation = :code and subject = :subject and submitted_on is null")
                .param("code", organisation)
                .param("subject", subject.code())
                .query(Assessment.class)
                .optional();
    }

    /** A self-assessment by its id. */
    @Transactional(readOnly = true)
    public Optional<Assessment> find(UUID id) {
        return database.sql("select " + COLUMNS + " from assessment.assessment where id = :id")
                .param("id", id)
                .query(Assessment.class)
                .optional();
    }

    /** The answers of a self-assessment, by row. */
    @Transactional(readOnly = true)
    public Map<String, Assessment.Answer> answers(UUID id) {
        Map<String, Assessment.Answer> answers = new LinkedHashMap<>();
        Rows.of(database.sql(
                                "select item, rating, evidence from assessment.answer where assessment = :id order by item")
                        .param("id", id)
                        .query(Assessment.Answer.class))
                .forEach(answer -> answers.put(answer.item(), answer));
        return answers;
    }

    /**
     * Saves a draft, which is begun if there is none.
     *
     * @param unit whose it is
     * @param version the version that was shown; 0 if there was no draft
     * @throws SavedSince if there is a newer version
     * @throws IllegalArgumentException if there is an answer to what this one is not asked, or a grade it may not give
     */
    public UUID save(
            Listed unit, Sheet.Subject subject, int version, String note, Collection<Assessment.Answer> answers) {
        List<String> asked =
                sheet.rows(subject, unit).stream().map(Sheet.Row::id).toList();
        List<String> grades =
                sheet.scale(unit).stream().map(SchoolConditions.Grade::code).toList();
        for (Assessment.Answer answer : answers) {
            String rating = answer.rating();
            if (!asked.contains(answer.item()) || rating != null && !grades.contains(rating)) {
                throw new IllegalArgumentException(
                        "a " + unit.kind() + " does not score " + answer.item() + " with " + rating);
            }
        }
        UUID id = version == 0 ? begin(unit, subject) : again(unit, subject, version);
        database.sql("update assessment.assessment set note = :note where id = :id")
                .param("note", note)
                .param("id", id)
                .update();
        for (Assessment.Answer answer : answers) {
            database.sql("""
                            insert into assessment.answer (assessment, item, rating, evidence)
                            values (:id, :item, :rating, :evidence)
                            on conflict (assessment, item) do update
                            set rating = excluded.rating, evidence = excluded.evidence
                            """)
                    .param("id", id)
                    .param("item", answer.item())
                    .param("rating", answer.rating())
                    .param("evidence", answer.evidence())
                    .update();
        }
        return id;
    }

    private UUID begin(Listed unit, Sheet.Subject subject) {
        return database.sql("""
                        insert into assessment.assessment (organisation, subject, school_year, started_on, started_by,
                                                           saved_on, saved_by, sample)
                        values (:code, :subject, :year, :today, :by, :today, :by, :sample)
                        on conflict (organisation, subject) where submitted_on is null do nothing
                        returning id
                        """)
                .param("code", unit.code())
                .param("subject", subject.code())
                .param("year", SchoolYear.of(businessDate.date()).begins())
                .param("today", businessDate.date())
                .param("by", actor())
                .param("sample", unit.sample())
                .query(UUID.class)
                .optional()
                .orElseThrow(SavedSince::new);
    }

    private UUID again(Listed unit, Sheet.Subject subject, int version) {
        return database.sql("""
                        update assessment.assessment
                        set version = version + 1, saved_on = :today, saved_by = :by
                        where organisation = :code and subject = :subject and submitted_on is null and version = :version
                        returning id
                        """)
                .param("today", businessDate.date())
                .param("by", actor())
                .param("code", unit.code())
                .param("subject", subject.code())
                .param("version", version)
                .query(UUID.class)
                .optional()
                .orElseThrow(SavedSince::new);
    }

    /**
     * Submits a draft: from now on it stays as it is.
     *
     * @throws Refused if a row has no grade yet
     */
    public void submit(Listed unit, UUID id) {
        Assessment draft = database.sql("select " + COLUMNS + " from assessment.assessment where id = :id for update")
                .param("id", id)
                .query(Assessment.class)
                .single();
        if (!draft.draft()) {
            throw new Refused("It was submitted already, and stays as it is.");
        }
        Map<String, Assessment.Answer> answers = answers(id);
        for (Sheet.Row row : sheet.rows(draft.against(), unit)) {
            Assessment.Answer answer = answers.get(row.id());
            if (answer == null || answer.rating() == null) {
                throw new Refused("rating-" + row.id(), "Give a grade for: " + row.name() + ".");
            }
        }
        database.sql("""
                        update assessment.assessment
                        set submitted_on = :today, submitted_by = :by, school_year = :year
                        where id = :id
                        """)
                .param("today", businessDate.date())
                .param("by", actor())
                .param("year", SchoolYear.of(businessDate.date()).begins())
                .param("id", id)
                .update();
    }

    private static String actor() {
        return Acting.someone().name();
    }
}
