package org.dokaz.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.Desk;
import org.dokaz.app.ReviewQueue;
import org.dokaz.app.SecondLook;
import org.dokaz.record.Decided;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The claims that wait for somebody, and the rule by which they need a second person. */
@Controller
class QueueDoors {

    private static final int SHOWN_AT_ONCE = 30;
    private static final int PAGE_MAX = 1_000_000;

    private final Desk desk;
    private final ReviewQueue queue;
    private final SecondLook look;
    private final Shell shell;
    private final Accounts accounts;

    QueueDoors(Desk desk, Shell shell, Accounts accounts) {
        this.desk = desk;
        this.queue = ReviewQueue.of(desk);
        this.look = SecondLook.of(desk);
        this.shell = shell;
        this.accounts = accounts;
    }

    @GetMapping("/review")
    ResponseEntity<byte[]> queue(
            Visitor visitor,
            @RequestParam(name = "stage", defaultValue = "") String stage,
            @RequestParam(name = "document", defaultValue = "") String document,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "assignee", defaultValue = "anybody") String assignee,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "graphic", defaultValue = "") String graphic,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        QueuePage.Asked asked = new QueuePage.Asked(
                stage(stage), document, kind, assignee, name, graphic.equals("shown"), Math.clamp(page, 1, PAGE_MAX));
        return page(visitor, asked, HttpStatus.OK, Optional.empty());
    }

    private static ReviewQueue.Stage stage(String code) {
        for (ReviewQueue.Stage one : ReviewQueue.Stage.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(code)) {
                return one;
            }
        }
        return ReviewQueue.Stage.OPEN;
    }

    private ResponseEntity<byte[]> page(
            Visitor visitor, QueuePage.Asked asked, HttpStatus status, Optional<String> told) {
        List<String> team = Team.of(accounts, visitor);
        ReviewQueue.Page found = queue.page(visitor.sight(), asked.wanted(visitor), asked.page() - 1, SHOWN_AT_ONCE);
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.REVIEW),
                        visitor.text("queue.title"),
                        "/review",
                        new QueuePage(
                                visitor,
                                asked,
                                found,
                                team,
                                new QueuePage.Rule(desk.secondPerson(), look.rules(), told),
                                SHOWN_AT_ONCE)::write));
    }

    @PostMapping("/review/rule")
    ResponseEntity<byte[]> rule(
            Visitor visitor, @RequestParam("second") String second, @RequestParam("why") String why) {
        boolean known = second.equals("yes") || second.equals("no");
        if (!known || why.isBlank() || why.length() > Decided.WORDS_MAX) {
            return page(
                    visitor, QueuePage.Asked.FIRST, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("reader.wrong.why"));
        }
        look.rule(second.equals("yes"), why.strip(), visitor.author());
        return Replies.next("/review");
    }
}
