package org.dokaz.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.DeskSearch;
import org.dokaz.app.VeiledWords;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Trouble;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents, their claims and their originals, for programs. */
@Controller
class ApiDocuments {

    /** The most documents of one answer. */
    static final int DOCUMENTS_MAX = 500;

    private static final String SHOWN = "shown";

    private final Desk desk;
    private final DeskSearch search;

    ApiDocuments(Desk desk, DeskSearch search) {
        this.desk = desk;
        this.search = search;
    }

    @GetMapping("/api/v1/documents")
    ResponseEntity<byte[]> list(
            Caller caller,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset) {
        if (limit < 1 || limit > DOCUMENTS_MAX || offset < 0) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "limit is 1 to " + DOCUMENTS_MAX + " (DOCUMENTS_MAX), and offset 0 or more");
        }
        Desk.Part part = desk.listed(caller.sight(), offset, limit);
        long to = (long) offset + part.listed().size();
        List<String> documents = part.listed().stream()
                .map(listed -> DocumentJson.line(listed.line(), listed.tally()))
                .toList();
        return Json.answer(CanonicalJson.object()
                .put("total", CanonicalJson.number(part.total()))
                .put("documents", CanonicalJson.array(documents))
                .put("next", to < part.total() ? CanonicalJson.number(to) : Json.NULL)
                .toJson());
    }

    @GetMapping("/api/v1/documents/{document}")
    ResponseEntity<byte[]> document(
            Caller caller,
            @PathVariable("document") String key,
            @RequestParam(name = "risks", defaultValue = "veiled") String risks) {
        DeskDocument document = found(caller, key);
        VeiledWords veiled = veiled(document, risks);
        List<String> claims = document.claims().stream()
                .map(stand -> claim(caller, document, stand, veiled))
                .toList();
        return Json.answer(DocumentJson.whole(document, veiled, claims));
    }

    @GetMapping("/api/v1/documents/{document}/claims/{claim}")
    ResponseEntity<byte[]> claim(
            Caller caller,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam(name = "risks", defaultValue = "veiled") String risks) {
        DeskDocument document = found(caller, key);
        ClaimStand stand = DocumentJson.claim(document, claimKey).orElseThrow(Absent::new);
        return Json.answer(claim(caller, document, stand, veiled(document, risks)));
    }

    private String claim(Caller caller, DeskDocument document, ClaimStand stand, VeiledWords veiled) {
        String text =
                document.reading().map(reading -> reading.transcript().text()).orElse("");
        return new ClaimJson(text, veiled).of(stand, search.event(stand.read().id(), caller.sight()));
    }

    private static VeiledWords veiled(DeskDocument document, String risks) {
        return risks.equals(SHOWN)
                ? VeiledWords.NONE
                : document.reading()
                        .map((Reading reading) -> VeiledWords.of(reading))
                        .orElse(VeiledWords.NONE);
    }

    private DeskDocument found(Caller caller, String key) {
        return desk.document(key, caller.sight()).orElseThrow(Absent::new);
    }

    /** The original. That it is taken is put on record, unless only its head is asked for. */
    @GetMapping("/api/v1/documents/{document}/original")
    ResponseEntity<InputStreamResource> original(
            Caller caller, @PathVariable("document") String key, HttpServletRequest request) throws IOException {
        Exhibit exhibit = found(caller, key).exhibit().orElseThrow(Absent::new);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(exhibit.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        if (request.getMethod().equals("HEAD")) {
            return answer.build();
        }
        InputStream bytes = desk.original(exhibit, caller.author()).open();
        return answer.body(new InputStreamResource(bytes));
    }
}
