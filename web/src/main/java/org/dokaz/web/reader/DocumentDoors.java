package org.dokaz.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.LetterDesk;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.ClaimKeys;
import org.dokaz.web.page.Graphic;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of the case: their list, each beside its claims, their originals to take away. */
@Controller
class DocumentDoors {

    private static final String SHOWN = "shown";

    /** How many digits of a digest name the file that an original is taken away as. */
    private static final int NAME_DIGITS = 16;

    private final Desk desk;
    private final Shell shell;
    private final Accounts accounts;
    private final LetterDesk letters;

    DocumentDoors(Desk desk, Shell shell, Accounts accounts) {
        this.accounts = accounts;
        this.desk = desk;
        this.letters = LetterDesk.of(desk);
        this.shell = shell;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home() {
        return Replies.next("/documents");
    }

    @GetMapping("/documents")
    ResponseEntity<byte[]> list(
            Visitor visitor,
            @RequestParam(name = "show", defaultValue = "all") String show,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        DocumentList.Wanted wanted = wanted(show);
        return Replies.page(shell.page(
                visitor,
                Optional.of(Shell.Room.DOCUMENTS),
                visitor.text("list.title"),
                "/documents",
                html -> new DocumentList(visitor, desk).write(html, wanted, words, Math.max(1, page))));
    }

    private static DocumentList.Wanted wanted(String show) {
        for (DocumentList.Wanted one : DocumentList.Wanted.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(show)) {
                return one;
            }
        }
        return DocumentList.Wanted.ALL;
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> document(
            Visitor visitor,
            @PathVariable("document") String key,
            @RequestParam(name = "claim", defaultValue = "") String claim,
            @RequestParam(name = "risks", defaultValue = "") String risks,
            @RequestParam(name = "graphic", defaultValue = "") String graphic,
            @RequestParam(name = "done", defaultValue = "") String done,
            HttpSession session) {
        DeskDocument document = found(visitor, key);
        Optional<Digest> chosen =
                claim(document, claim).map(stand -> stand.read().id());
        Optional<String> told = Optional.of("reader.done." + done)
                .filter(label -> visitor.labels().keys().contains(label));
        return Replies.page(page(
                visitor,
                document,
                new ReaderPage.Shown(
                        chosen,
                        risks.equals(SHOWN),
                        Graphic.isAskedFor(graphic, session),
                        told,
                        ClaimPanel.Draft.EMPTY)));
    }

    /** A document with one of its claims, as a page. */
    String page(Visitor visitor, DeskDocument document, ReaderPage.Shown shown) {
        String address = ReaderPage.address(document.line());
        return shell.page(
                visitor,
                Optional.of(Shell.Room.DOCUMENTS),
                document.line().title().orElseGet(() -> ReaderPage.name(document.line(), visitor.labels())),
                address,
                new ReaderPage(visitor, document, shown, team(visitor), letters::replies)::write);
    }

    /** Who may decide, and by which rule; whoever signed in by the owner's secret has no account and is among them. */
    private SecondLookPanel.Team team(Visitor visitor) {
        TreeSet<String> names = new TreeSet<>();
        names.add(visitor.person().name());
        accounts.all().stream()
                .filter(account -> account.role().may(Right.JUDGE))
                .forEach(account -> names.add(account.name()));
        return new SecondLookPanel.Team(List.copyOf(names), desk.secondPerson());
    }

    /** The document of this key, as far as the visitor may see it. */
    DeskDocument found(Visitor visitor, String key) {
        return desk.document(key, visitor.sight()).orElseThrow(Absent::new);
    }

    /** The claim of this key in a document. */
    static Optional<ClaimStand> claim(DeskDocument document, String key) {
        return ClaimKeys.find(document, key);
    }

    /** The original, never to be shown by the browser as what it says it is: only to be kept as a file. That it is taken is put on record. */
    @GetMapping("/documents/{document}/original")
    ResponseEntity<InputStreamResource> original(
            Visitor visitor, @PathVariable("document") String key, HttpServletRequest request) throws IOException {
        Exhibit exhibit = found(visitor, key).exhibit().orElseThrow(Absent::new);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(exhibit.sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"original-" + exhibit.id().hex().substring(0, NAME_DIGITS) + ".bin\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        if (request.getMethod().equals("HEAD")) {
            return answer.build();
        }
        InputStream bytes = desk.original(exhibit, visitor.author()).open();
        return answer.body(new InputStreamResource(bytes));
    }
}
