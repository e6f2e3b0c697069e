package org.dokaz.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.SecondLook;
import org.dokaz.model.Digest;
import org.dokaz.record.Decided;
import org.dokaz.web.account.Accounts;
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

/** What is done about a claim beside deciding on it; its history. */
@Controller
class SecondLookDoors {

    private final Desk desk;
    private final SecondLook look;
    private final Shell shell;
    private final Accounts accounts;

    SecondLookDoors(Desk desk, Shell shell, Accounts accounts) {
        this.desk = desk;
        this.look = SecondLook.of(desk);
        this.shell = shell;
        this.accounts = accounts;
    }

    private DeskDocument document(Visitor visitor, String key) {
        return desk.document(key, visitor.sight()).orElseThrow(Absent::new);
    }

    private ClaimStand claim(Visitor visitor, String key, String claim) {
        return ClaimKeys.find(document(visitor, key), claim).orElseThrow(Absent::new);
    }

    @PostMapping("/documents/{document}/claims/{claim}/approval")
    ResponseEntity<byte[]> approve(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("mark") String mark,
            @RequestParam(name = "why", defaultValue = "") String typed) {
        ClaimStand stand = claim(visitor, key, claimKey);
        String why = typed.isBlank() ? visitor.text("second.approvedWhy") : typed.strip();
        if (why.length() > Decided.WORDS_MAX) {
            return told(visitor, key, stand, "reader.wrong.form", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(
                visitor,
                key,
                stand,
                "approved",
                look.approve(key, stand.read().id(), ClaimKeys.digest(mark), visitor.sight(), why, visitor.author()));
    }

    @PostMapping("/documents/{document}/claims/{claim}/assignment")
    ResponseEntity<byte[]> assign(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("to") String to) {
        ClaimStand stand = claim(visitor, key, claimKey);
        if (isStranger(visitor, to)) {
            return told(visitor, key, stand, "second.wrong.stranger", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(
                visitor,
                key,
                stand,
                "assigned",
                assigned(visitor, key, Optional.of(stand.read().id()), to));
    }

    @PostMapping("/documents/{document}/assignment")
    ResponseEntity<byte[]> assignAll(
            Visitor visitor, @PathVariable("document") String key, @RequestParam("to") String to) {
        document(visitor, key);
        if (isStranger(visitor, to)) {
            return problem(
                    visitor, "/review?document=" + key, "second.wrong.stranger", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assigned(visitor, key, Optional.empty(), to);
        return Replies.next("/review?document=" + key);
    }

    private boolean isStranger(Visitor visitor, String to) {
        List<String> team = Team.of(accounts, visitor);
        return !to.isEmpty() && !team.contains(to);
    }

    private SecondLook.Outcome assigned(Visitor visitor, String key, Optional<Digest> claim, String to) {
        return look.assign(
                key,
                claim,
                visitor.sight(),
                Optional.of(to).filter(name -> !name.isEmpty()),
                visitor.text("second.assignedWhy"),
                visitor.author());
    }

    @PostMapping("/documents/{document}/claims/{claim}/remark")
    ResponseEntity<byte[]> remark(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("text") String text,
            @RequestParam(name = "words", defaultValue = "") String words) {
        ClaimStand stand = claim(visitor, key, claimKey);
        if (text.isBlank() || text.length() > Decided.WORDS_MAX || words.length() > Decided.WORDS_MAX) {
            return told(visitor, key, stand, "second.wrong.empty", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(
                visitor,
                key,
                stand,
                "remarked",
                look.remark(
                        key, Optional.of(stand.read().id()), words, visitor.sight(), text.strip(), visitor.author()));
    }

    @GetMapping("/documents/{document}/claims/{claim}/history")
    ResponseEntity<byte[]> history(
            Visitor visitor, @PathVariable("document") String key, @PathVariable("claim") String claimKey) {
        DeskDocument document = document(visitor, key);
        ClaimStand stand = claim(visitor, key, claimKey);
        return Replies.page(shell.page(
                visitor,
                Optional.empty(),
                visitor.text("history.title"),
                "/documents/" + key + "/claims/" + claimKey + "/history",
                html -> new HistoryPage(visitor, document, stand).write(html)));
    }

    private ResponseEntity<byte[]> after(
            Visitor visitor, String key, ClaimStand stand, String done, SecondLook.Outcome outcome) {
        return switch (outcome) {
            case KEPT -> {
                String claim = ClaimKeys.key(stand.read().id());
                String graphic = document(visitor, key).line().isGraphic() ? "&graphic=shown" : "";
                yield Replies.next("/documents/" + key + "?claim=" + claim + graphic + "&done=" + done + "#c-" + claim);
            }
            case OVERTAKEN -> told(visitor, key, stand, "reader.wrong.overtaken", HttpStatus.CONFLICT);
            case UNKNOWN -> throw new Absent();
            case OWN_DECISION, NOTHING_DECIDED, WORDS_ABSENT ->
                told(
                        visitor,
                        key,
                        stand,
                        "second.wrong." + outcome.name().toLowerCase(Locale.ROOT),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ResponseEntity<byte[]> told(
            Visitor visitor, String key, ClaimStand stand, String label, HttpStatus status) {
        return problem(visitor, ClaimKeys.address(key, stand.read().id()), label, status);
    }

    private ResponseEntity<byte[]> problem(Visitor visitor, String back, String label, HttpStatus status) {
        return Replies.page(
                status,
                shell.page(visitor, Optional.of(Shell.Room.REVIEW), visitor.text("queue.title"), "/review", html -> {
                    html.element("h1", visitor.text("second.notKept"));
                    html.element("p", visitor.text(label), "class", "notice wrong", "role", "alert");
                    html.open("p")
                            .element("a", visitor.text("second.back"), "class", "button", "href", back)
                            .close("p");
                }));
    }
}
