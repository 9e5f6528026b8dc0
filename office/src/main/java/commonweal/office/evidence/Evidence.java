package commonweal.office.evidence;

import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.Rows;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The files that people handed in. They are kept as they came and never change. */
@Repository
@Transactional
public class Evidence {

    private static final String COLUMNS = "id, organisation, name, media_type, bytes, sha256, kept_by, kept_on";
    private static final int LONGEST_NAME = 120;

    private final JdbcClient database;
    private final BusinessDate businessDate;

    /** In this database. */
    public Evidence(JdbcClient database, BusinessDate businessDate) {
        this.database = database;
        this.businessDate = businessDate;
    }

    /**
     * Keeps a file.
     *
     * @param file as it came; at most 10 MB, which is checked before it gets here
     * @param organisation code of the school or district it is about
     * @return its number
     * @throws NotAccepted if it is empty, or not of a kind that is accepted
     */
    public long keep(MultipartFile file, String organisation) throws NotAccepted, IOException {
        String name = safe(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        byte[] content = file.getBytes();
        if (content.length == 0) {
            throw new NotAccepted("The file “" + name + "” is empty. Choose the file again.");
        }
        FileKind kind = FileKind.of(name, content)
                .orElseThrow(() ->
                        new NotAccepted("The file “" + name + "” is not accepted: what it contains is not what its"
                                + " name says, or it carries a program, or it is of another kind. Hand in "
                                + FileKind.WORDS + "."));
        return database.sql("""
                        insert into evidence.file
                               (organisation, name, media_type, sha256, bytes, content, kept_by, kept_on)
                        values (:organisation, :name, :mediaType, :sha256, :bytes, :content, :keptBy, :today)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("name", name)
                .param("mediaType", kind.mediaType())
                .param("sha256", hash(content))
                .param("bytes", content.length)
                .param("content", content)
                .param("keptBy", Acting.current().map(Acting.Actor::name).orElse(""))
                .param("today", businessDate.date())
                .query(Long.class)
                .single();
    }

    /** Files by their numbers, in the order in which they were handed in. */
    @Transactional(readOnly = true)
    public List<KeptFile> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Rows.of(database.sql("select " + COLUMNS + " from evidence.file where id in (:ids) order by id")
                .param("ids", ids)
                .query(KeptFile.class));
    }

    /** The content of a file. */
    @Transactional(readOnly = true)
    public byte[] content(KeptFile file) {
        return database.sql("select content from evidence.file where id = :id")
                .param("id", file.id())
                .query(byte[].class)
                .single();
    }

    /** The last part of the name, without signs that mean something to a system of files or to a header. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"*:<>?|;]", " ").strip();
        int excess = plain.length() - LONGEST_NAME;
        String fitting = excess > 0 ? plain.substring(excess) : plain;
        return fitting.isEmpty() ? "file" : fitting;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
