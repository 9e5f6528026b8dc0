package commonweal.office.evidence;

import commonweal.office.access.Requires;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives out a file that was handed in: to be saved, never shown by the browser as a page of the office. */
@Controller
class EvidencePages {

    private final Evidence evidence;

    EvidencePages(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping({"/evidence/{code}/{id}", "/api/evidence/{code}/{id}"})
    @Requires(value = "evidence.view", organisation = "code")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable long id) {
        KeptFile file = evidence.find(List.of(id)).stream()
                .filter(one -> one.organisation().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(evidence.content(file));
    }
}
