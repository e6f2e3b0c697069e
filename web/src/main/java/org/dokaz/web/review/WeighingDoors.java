package org.dokaz.web.review;

import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.Weighing;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Grade;
import org.dokaz.record.Decided;
import org.dokaz.record.ProofStandard;
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

/** The events of the case, how reliable what tells of each is, and which standard of proof that reaches. */
@Controller
class WeighingDoors {

    private static final int PAGE_MAX = 1_000_000;

    private final Weighing weighing;
    private final Shell shell;

    WeighingDoors(Weighing weighing, Shell shell) {
        this.weighing = weighing;
        this.shell = shell;
    }

    @GetMapping("/weighing")
    ResponseEntity<byte[]> list(Visitor visitor, @RequestParam(name = "page", defaultValue = "1") int page) {
        return Replies.page(shell.page(
                visitor,
                Optional.of(Shell.Room.REVIEW),
                visitor.text("weighing.title"),
                "/weighing",
                new WeighingPage(visitor, weighing, Optional.empty()).list(Math.clamp(page, 1, PAGE_MAX))));
    }

    @GetMapping("/weighing/{weighed}")
    ResponseEntity<byte[]> event(Visitor visitor, @PathVariable("weighed") String id) {
        return event(visitor, id, HttpStatus.OK, Optional.empty());
    }

    private ResponseEntity<byte[]> event(Visitor visitor, String id, HttpStatus status, Optional<String> wrong) {
        Event event = weighing.event(visitor.sight(), ClaimKeys.digest(id)).orElseThrow(Absent::new);
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.REVIEW),
                        visitor.text("weighing.title"),
                        "/weighing/" + event.id().hex(),
                        new WeighingPage(visitor, weighing, wrong).one(event)));
    }

    @PostMapping("/weighing/{weighed}/grade")
    ResponseEntity<byte[]> grade(
            Visitor visitor,
            @PathVariable("weighed") String id,
            @RequestParam("origin") int origin,
            @RequestParam("reliability") String reliability,
            @RequestParam("credibility") String credibility,
            @RequestParam("why") String why) {
        Optional<Grade> grade = Grade.of(reliability + credibility);
        if (grade.isEmpty() || why.isBlank() || why.length() > Decided.WORDS_MAX) {
            return event(visitor, id, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("weighing.wrong.form"));
        }
        return after(
                visitor,
                id,
                weighing.grade(
                        ClaimKeys.digest(id), origin, grade.get(), why.strip(), visitor.sight(), visitor.author()));
    }

    @PostMapping("/weighing/{weighed}/standard")
    ResponseEntity<byte[]> standard(
            Visitor visitor,
            @PathVariable("weighed") String id,
            @RequestParam("standard") String code,
            @RequestParam("why") String why) {
        Optional<ProofStandard.Standard> standard = standard(code);
        if (standard.isEmpty() || why.isBlank() || why.length() > Decided.WORDS_MAX) {
            return event(visitor, id, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("weighing.wrong.form"));
        }
        return after(
                visitor,
                id,
                weighing.weigh(ClaimKeys.digest(id), standard.get(), why.strip(), visitor.sight(), visitor.author()));
    }

    private static Optional<ProofStandard.Standard> standard(String code) {
        for (ProofStandard.Standard one : ProofStandard.Standard.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    @PostMapping("/weighing/{weighed}/taken-back")
    ResponseEntity<byte[]> takenBack(
            Visitor visitor, @PathVariable("weighed") String id, @RequestParam("decision") String decision) {
        Digest given = ClaimKeys.digest(decision);
        return after(visitor, id, weighing.takeBack(given, visitor.text("reader.undoneWhy"), visitor.author()));
    }

    private ResponseEntity<byte[]> after(Visitor visitor, String id, Weighing.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> Replies.next("/weighing/" + ClaimKeys.digest(id).hex());
            case UNKNOWN -> throw new Absent();
            case NOT_COMPARED, UNCONFIRMED ->
                event(
                        visitor,
                        id,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Optional.of("weighing.wrong." + outcome.name().toLowerCase(Locale.ROOT)));
        };
    }
}
