package org.dokaz.web.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.HandReader;
import org.dokaz.app.SecondLook;
import org.dokaz.markup.Html;
import org.dokaz.model.Digest;
import org.dokaz.record.Decided;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.ClaimKeys;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people read claims that the program did not, and look at the original beside what was read of it. */
@Controller
class HandDoors {

    private final HandReader reader;
    private final SecondLook look;
    private final DocumentDoors documents;
    private final Desk desk;
    private final Shell shell;

    HandDoors(Desk desk, DocumentDoors documents, Shell shell) {
        this.reader = HandReader.of(desk);
        this.look = SecondLook.of(desk);
        this.documents = documents;
        this.desk = desk;
        this.shell = shell;
    }

    @PostMapping("/documents/{document}/claims")
    ResponseEntity<byte[]> add(
            Visitor visitor, @PathVariable("document") String key, @RequestParam Map<String, String> fields) {
        DeskDocument document = documents.found(visitor, key);
        NewClaim form = new NewClaim(kept(fields));
        ClaimPanel.Draft draft = ClaimPanel.Draft.adding(form);
        HandReader.Wanted wanted;
        try {
            wanted = form.wanted();
        } catch (IllegalArgumentException unclear) {
            return wrong(visitor, document, Optional.empty(), "reader.wrong." + unclear.getMessage(), draft);
        }
        if (isNoReason(form.of("why"))) {
            return wrong(visitor, document, Optional.empty(), "reader.wrong.why", draft);
        }
        HandReader.Outcome outcome =
                reader.add(key, visitor.sight(), wanted, form.of("why").strip(), visitor.author());
        if (outcome instanceof HandReader.Refused(HandReader.Why why, int places)
                && why == HandReader.Why.WORDS_SEVERAL) {
            Map<String, String> again = new HashMap<>(form.fields());
            again.put("place", "1");
            return wrong(
                    visitor,
                    document,
                    Optional.empty(),
                    visitor.text("reader.wrong.words_several", places),
                    ClaimPanel.Draft.adding(new NewClaim(again)));
        }
        return after(visitor, document, Optional.empty(), outcome, "added", draft);
    }

    private static Map<String, String> kept(Map<String, String> fields) {
        Map<String, String> kept = new HashMap<>(fields);
        kept.keySet().retainAll(NewClaim.NAMES);
        return kept;
    }

    private static boolean isNoReason(String why) {
        return why.isBlank() || why.length() > Decided.WORDS_MAX;
    }

    @PostMapping("/documents/{document}/claims/{claim}/split")
    ResponseEntity<byte[]> split(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("mark") String mark,
            @RequestParam Map<String, String> fields) {
        DeskDocument document = documents.found(visitor, key);
        ClaimStand stand = DocumentDoors.claim(document, claimKey).orElseThrow(Absent::new);
        Optional<Digest> claim = Optional.of(stand.read().id());
        SplitForm form = SplitForm.of(fields);
        ClaimPanel.Draft draft = ClaimPanel.Draft.splitting(form);
        List<HandReader.Piece> pieces;
        try {
            pieces = form.pieces();
        } catch (IllegalArgumentException unclear) {
            return wrong(visitor, document, claim, "reader.wrong." + unclear.getMessage(), draft);
        }
        if (isNoReason(form.why())) {
            return wrong(visitor, document, claim, "reader.wrong.why", draft);
        }
        HandReader.Outcome outcome = reader.split(
                key,
                stand.read().id(),
                ClaimKeys.digest(mark),
                visitor.sight(),
                pieces,
                form.why().strip(),
                visitor.author());
        return after(visitor, document, claim, outcome, "split", draft);
    }

    private ResponseEntity<byte[]> after(
            Visitor visitor,
            DeskDocument document,
            Optional<Digest> claim,
            HandReader.Outcome outcome,
            String done,
            ClaimPanel.Draft draft) {
        return switch (outcome) {
            case HandReader.Kept kept ->
                Replies.next(ReaderPage.address(document.line()) + "?claim=" + ClaimKeys.key(kept.claim())
                        + (document.line().isGraphic() ? "&graphic=shown" : "") + "&done=" + done + "#c-"
                        + ClaimKeys.key(kept.claim()));
            case HandReader.Overtaken _ ->
                page(
                        HttpStatus.CONFLICT,
                        visitor,
                        documents.found(visitor, document.line().key()),
                        claim,
                        "reader.wrong.overtaken",
                        draft);
            case HandReader.Refused refused ->
                wrong(
                        visitor,
                        document,
                        claim,
                        "reader.wrong." + refused.why().name().toLowerCase(Locale.ROOT),
                        draft);
            case HandReader.Unknown _ -> throw new Absent();
        };
    }

    @PostMapping("/documents/{document}/taken-back")
    ResponseEntity<byte[]> takenBack(
            Visitor visitor,
            @PathVariable("document") String key,
            @RequestParam("decision") String decision,
            @RequestParam(name = "claim", defaultValue = "") String claim) {
        DeskDocument document = documents.found(visitor, key);
        SecondLook.Outcome outcome = look.takeBack(
                key, visitor.sight(), ClaimKeys.digest(decision), visitor.text("reader.undoneWhy"), visitor.author());
        if (outcome != SecondLook.Outcome.KEPT) {
            return wrong(visitor, document, Optional.empty(), "reader.wrong.gone", ClaimPanel.Draft.EMPTY);
        }
        String shown = DocumentDoors.claim(document, claim)
                .map(stand -> "&claim=" + ClaimKeys.key(stand.read().id()))
                .orElse("");
        return Replies.next(ReaderPage.address(document.line()) + "?done=undone" + shown
                + (document.line().isGraphic() ? "&graphic=shown" : ""));
    }

    @GetMapping("/documents/{document}/source")
    ResponseEntity<byte[]> source(
            Visitor visitor,
            @PathVariable("document") String key,
            @RequestParam(name = "claim", defaultValue = "") String claim,
            @RequestParam(name = "risks", defaultValue = "") String risks,
            @RequestParam(name = "graphic", defaultValue = "") String graphic) {
        DeskDocument document = documents.found(visitor, key);
        if (document.reading().isEmpty()) {
            throw new Absent();
        }
        return Replies.page(shell.page(
                visitor,
                Optional.of(Shell.Room.DOCUMENTS),
                visitor.text("source.title"),
                ReaderPage.address(document.line()) + "/source",
                (Html html) -> new SourceView(visitor, document, desk, risks.equals("shown"), graphic.equals("shown"))
                        .write(html, DocumentDoors.claim(document, claim))));
    }

    private ResponseEntity<byte[]> wrong(
            Visitor visitor, DeskDocument document, Optional<Digest> claim, String told, ClaimPanel.Draft draft) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, visitor, document, claim, told, draft);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Visitor visitor,
            DeskDocument document,
            Optional<Digest> claim,
            String told,
            ClaimPanel.Draft draft) {
        return Replies.page(
                status,
                documents.page(
                        visitor,
                        document,
                        new ReaderPage.Shown(claim, false, document.line().isGraphic(), Optional.of(told), draft)));
    }
}
