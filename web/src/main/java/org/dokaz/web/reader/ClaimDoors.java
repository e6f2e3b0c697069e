package org.dokaz.web.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.Review;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.ClaimKeys;
import org.dokaz.web.page.CorrectionForm;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people decide of single claims. Each form tells what had been decided when its page was made; where that is no longer all, nothing is kept. */
@Controller
class ClaimDoors {

    private static final int WHY_LENGTH_MAX = Decided.WORDS_MAX;
    private static final String ACCEPT = "accept";
    private static final String REJECT = "reject";

    private final Desk desk;
    private final DocumentDoors documents;

    ClaimDoors(Desk desk, DocumentDoors documents) {
        this.desk = desk;
        this.documents = documents;
    }

    @PostMapping("/documents/{document}/claims/{claim}/review")
    ResponseEntity<byte[]> review(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("mark") String mark,
            @RequestParam("answer") String answer,
            @RequestParam(name = "why", defaultValue = "") String typed) {
        DeskDocument document = documents.found(visitor, key);
        ClaimStand stand = DocumentDoors.claim(document, claimKey).orElseThrow(Absent::new);
        ClaimPanel.Draft draft = new ClaimPanel.Draft(false, typed, Optional.empty());
        if ((!answer.equals(ACCEPT) && !answer.equals(REJECT)) || typed.length() > WHY_LENGTH_MAX) {
            return wrong(visitor, document, stand, "reader.wrong.form", draft);
        }
        boolean accepted = answer.equals(ACCEPT);
        if (!accepted && typed.isBlank()) {
            return wrong(visitor, document, stand, "reader.wrong.why", draft);
        }
        String why = typed.isBlank() ? visitor.text("reader.acceptedWhy") : typed.strip();
        Review.Answer given = accepted ? Review.Answer.ACCEPTED : Review.Answer.REJECTED;
        Desk.Result result = desk.decide(
                key,
                stand.read().id(),
                ClaimKeys.digest(mark),
                visitor.sight(),
                (claim, at) -> new Review(claim, given, why, at, visitor.author()));
        return after(visitor, document, stand, result, accepted ? "accepted" : "rejected", draft);
    }

    @PostMapping("/documents/{document}/claims/{claim}/correction")
    ResponseEntity<byte[]> correction(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("mark") String mark,
            @RequestParam Map<String, String> fields) {
        CorrectionForm form = CorrectionForm.of(fields);
        DeskDocument document = documents.found(visitor, key);
        ClaimStand stand = DocumentDoors.claim(document, claimKey).orElseThrow(Absent::new);
        ClaimPanel.Draft draft = new ClaimPanel.Draft(true, "", Optional.of(form));
        List<Correction.Change> changes;
        try {
            changes = form.changes(stand.right());
        } catch (IllegalArgumentException unclear) {
            return wrong(visitor, document, stand, "reader.wrong." + unclear.getMessage(), draft);
        }
        if (changes.isEmpty()) {
            return wrong(visitor, document, stand, "reader.wrong.nothing", draft);
        }
        if (form.why().isBlank() || form.notice().isBlank()) {
            return wrong(visitor, document, stand, "reader.wrong.why", draft);
        }
        if (form.why().length() > WHY_LENGTH_MAX || form.notice().length() > WHY_LENGTH_MAX) {
            return wrong(visitor, document, stand, "reader.wrong.form", draft);
        }
        Desk.Result result = desk.decide(
                key,
                stand.read().id(),
                ClaimKeys.digest(mark),
                visitor.sight(),
                (claim, at) -> new Correction(
                        claim, changes, form.notice().strip(), form.why().strip(), at, visitor.author()));
        return after(visitor, document, stand, result, "corrected", draft);
    }

    @PostMapping("/documents/{document}/claims/{claim}/revocation")
    ResponseEntity<byte[]> revocation(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("mark") String mark,
            @RequestParam("decision") String decision) {
        DeskDocument document = documents.found(visitor, key);
        ClaimStand stand = DocumentDoors.claim(document, claimKey).orElseThrow(Absent::new);
        Desk.Result result = desk.revoke(
                key,
                stand.read().id(),
                ClaimKeys.digest(mark),
                visitor.sight(),
                ClaimKeys.digest(decision),
                visitor.text("reader.undoneWhy"),
                visitor.author());
        return after(visitor, document, stand, result, "undone", ClaimPanel.Draft.EMPTY);
    }

    private ResponseEntity<byte[]> after(
            Visitor visitor,
            DeskDocument document,
            ClaimStand stand,
            Desk.Result result,
            String done,
            ClaimPanel.Draft draft) {
        return switch (result) {
            case Desk.Kept _ -> Replies.next(address(document, stand, done));
            case Desk.Overtaken _ ->
                Replies.page(
                        HttpStatus.CONFLICT,
                        documents.page(
                                visitor,
                                documents.found(visitor, document.line().key()),
                                shown(document, stand, "reader.wrong.overtaken", draft)));
            case Desk.Unknown _ -> throw new Absent();
        };
    }

    /** After an answer the next claim that nobody has answered, where there is one; else the same again. */
    private static String address(DeskDocument document, ClaimStand stand, String done) {
        List<ClaimStand> claims = document.claims();
        int at = claims.indexOf(stand);
        String key = MarkedWords.key(stand.read().id());
        if (done.equals("accepted") || done.equals("rejected")) {
            key = claims.subList(at + 1, claims.size()).stream()
                    .filter(one -> !one.isReviewed()
                            && !one.read()
                                    .cited()
                                    .words()
                                    .equals(stand.read().cited().words()))
                    .findFirst()
                    .map(one -> MarkedWords.key(one.read().id()))
                    .orElse(key);
        }
        String graphic = document.line().isGraphic() ? "&graphic=shown" : "";
        return ReaderPage.address(document.line()) + "?claim=" + key + graphic + "&done=" + done + "#c-" + key;
    }

    private ResponseEntity<byte[]> wrong(
            Visitor visitor, DeskDocument document, ClaimStand stand, String label, ClaimPanel.Draft draft) {
        return Replies.page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                documents.page(visitor, document, shown(document, stand, label, draft)));
    }

    private static ReaderPage.Shown shown(
            DeskDocument document, ClaimStand stand, String label, ClaimPanel.Draft draft) {
        return new ReaderPage.Shown(
                Optional.of(stand.read().id()), false, document.line().isGraphic(), Optional.of(label), draft);
    }
}
