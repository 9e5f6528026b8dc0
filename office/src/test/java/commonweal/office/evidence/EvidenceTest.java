package commonweal.office.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.audit.Acting;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files that are handed in: what is accepted, that they stay what they were, and who gets them. */
@OfficeTest
class EvidenceTest {

    private static final byte[] LETTER = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Evidence evidence;

    @Autowired
    private Register register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void district() {
        Acting.as("system:test", "for the tests", () -> register.add(SampleDistrict.organisations()));
    }

    private long keep(String name, byte[] content) throws Exception {
        return Acting.as(
                "somebody",
                "to show it",
                () -> evidence.keep(
                        new MockMultipartFile("file", name, "whatever/was-said", content), SampleDistrict.DISTRICT));
    }

    @Test
    void a01_a_letter_is_kept_with_what_it_is_who_handed_it_in_and_when() throws Exception {
        KeptFile kept = evidence.find(List.of(keep("C:\\letters\\letter of \"May\".pdf", LETTER)))
                .getFirst();

        assertThat(kept.name()).isEqualTo("letter of  May .pdf");
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.bytes()).isEqualTo(17);
        assertThat(kept.keptBy()).isEqualTo("somebody");
        assertThat(kept.keptOn()).isEqualTo(LocalDate.of(2013, 10, 15));
        assertThat(evidence.content(kept)).isEqualTo(LETTER);
    }

    @Test
    void a02_what_is_empty_is_not_accepted() {
        assertThatThrownBy(() -> keep("letter.pdf", new byte[0]))
                .isInstanceOf(NotAccepted.class)
                .hasMessage("The file “letter.pdf” is empty. Choose the file again.");
    }

    @Test
    void a03_a_page_that_calls_itself_a_letter_is_not_accepted() {
        assertThatThrownBy(() -> keep("letter.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAccepted.class)
                .hasMessageContaining("not what its name says");
        assertThatThrownBy(() -> keep("page.html", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAccepted.class);
    }

    @Test
    void a04_a_workbook_is_accepted_and_one_that_carries_a_program_is_not() throws Exception {
        assertThat(FileKind.of("figures.xlsx", container("xl/workbook.xml"))).contains(FileKind.EXCEL);
        assertThat(FileKind.of("figures.xlsx", container("xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of("figures.docx", container("xl/workbook.xml"))).isEmpty();
    }

    @Test
    void a05_a_list_in_another_encoding_than_utf_8_is_not_accepted() {
        assertThat(FileKind.of("list.csv", "school,é\n".getBytes(StandardCharsets.UTF_8)))
                .contains(FileKind.CSV);
        assertThat(FileKind.of("list.csv", "school,é\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void b01_a_file_is_never_changed_or_removed() throws Exception {
        long id = keep("letter.pdf", LETTER);

        assertThatThrownBy(() -> Acting.as(
                        "somebody",
                        "",
                        () -> database.sql("update evidence.file set name = 'x' where id = :id")
                                .param("id", id)
                                .update()))
                .hasStackTraceContaining("only added to");
    }

    @Test
    void b02_the_record_of_what_was_done_names_it_by_its_hash_and_has_no_second_copy() throws Exception {
        long id = keep("letter.pdf", LETTER);

        String entry = database.sql(
                        "select after from audit.entry where subject = 'evidence.file' and subject_key = :id")
                .param("id", Long.toString(id))
                .query(String.class)
                .single();
        assertThat(entry).contains("sha256").doesNotContain("content");
    }

    @Test
    void c01_it_is_given_out_to_be_saved_to_whoever_may_see_it_and_to_nobody_else() throws Exception {
        String address = "/evidence/" + SampleDistrict.DISTRICT + "/" + keep("letter.pdf", LETTER);

        MockHttpServletResponse own = answer(address, SampleDistrict.DISTRICT);
        assertThat(own.getContentAsByteArray()).isEqualTo(LETTER);
        assertThat(own.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(own.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer(address, "02440000").getStatus()).isEqualTo(403);
    }

    @Test
    void c02_under_the_code_of_another_district_it_is_not_found() throws Exception {
        long id = keep("letter.pdf", LETTER);

        assertThat(answer("/evidence/" + SampleDistrict.HIGH_SCHOOL + "/" + id, SampleDistrict.DISTRICT)
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse answer(String address, String leaderOf) throws Exception {
        return web.perform(get(address).with(SignInAs.role(accounts, "district_leader", leaderOf)))
                .andReturn()
                .getResponse();
    }

    private static byte[] container(String... entries) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream container = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                container.putNextEntry(new ZipEntry(entry));
            }
        }
        return bytes.toByteArray();
    }
}
