package org.dokaz.web.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dokaz.app.IntakeRun;
import org.dokaz.markup.Html;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** How far something that was brought in has come: what was read, what was not and why. */
final class RunPage {

    private final Visitor visitor;
    private final IntakeRun.Shown run;
    private final boolean hasVault;

    RunPage(Visitor visitor, IntakeRun.Shown run, boolean hasVault) {
        this.visitor = visitor;
        this.run = run;
        this.hasVault = hasVault;
    }

    void write(Html html) {
        html.open("p", "class", "back")
                .element("a", visitor.text("intake.back"), "href", "/intake")
                .close("p");
        html.open("h1").foreign(IntakePage.what(visitor, run)).close("h1").line();
        html.open("p", "class", "lead")
                .text(visitor.text("intake.brought", IntakePage.day(visitor, run)))
                .own(" ")
                .foreign(run.order().by())
                .close("p")
                .line();
        boolean moving = run.state() == IntakeRun.State.WAITING || run.state() == IntakeRun.State.READING;
        if (moving) {
            html.open("div", "id", "run", "data-poll", "");
        } else {
            html.open("div", "id", "run");
        }
        state(html, moving);
        notes(html);
        html.close("div").line();
    }

    private void state(Html html, boolean moving) {
        String colour = switch (run.state()) {
            case STOPPED -> "notice wrong";
            case DONE -> run.account().failed() > 0 ? "notice wrong" : "notice done";
            default -> "notice";
        };
        html.open("div", "class", colour, "role", "status");
        html.element("p", visitor.labels().of("intake.state", run.state()), "class", "state");
        run.stopped().ifPresent(why -> html.open("p").foreign(why).close("p"));
        if (run.isUnchanged()) {
            html.element("p", visitor.text("intake.unchanged"));
        }
        if (run.inputs() > 0) {
            html.open("p")
                    .open(
                            "progress",
                            "max",
                            Integer.toString(run.inputs()),
                            "value",
                            Integer.toString(run.inputsDone()),
                            "aria-label",
                            visitor.text("intake.inputs"))
                    .close("progress")
                    .own(" ")
                    .text(visitor.text("intake.inputsDone", run.inputsDone(), run.inputs()))
                    .close("p");
        }
        if (run.account().in() > 0) {
            html.element("p", IntakePage.account(visitor, run));
        }
        if (moving) {
            html.open("p")
                    .element("a", visitor.text("intake.look"), "href", IntakePage.address(run))
                    .close("p");
        }
        html.close("div").line();
        if (!moving) {
            after(html);
        }
    }

    private void after(Html html) {
        if (hasVault) {
            html.element("p", visitor.text("intake.vault"), "class", "notice");
        }
        run.prefix()
                .filter(_ -> run.account().in() > 0)
                .ifPresent(prefix -> html.open("p")
                        .element(
                                "a",
                                visitor.text("intake.documents"),
                                "class",
                                "button",
                                "href",
                                "/documents?words=" + URLEncoder.encode(prefix, StandardCharsets.UTF_8))
                        .close("p")
                        .line());
        if (IntakeDoors.mayAsk(visitor, run)) {
            html.element("p", visitor.text("intake.againHint"));
            Shell.form(html, visitor, IntakePage.address(run) + "/again");
            html.element("button", visitor.text("intake.again")).close("form").line();
        }
        if (run.isWorthReadingAgain()) {
            html.element("p", visitor.text("intake.failedHint"), "class", "lead");
            Shell.form(html, visitor, IntakePage.address(run) + "/reading");
            html.element("button", visitor.text("intake.readAgain"))
                    .close("form")
                    .line();
        }
    }

    private void notes(Html html) {
        if (run.notes().isEmpty()) {
            return;
        }
        html.element("h2", visitor.text("intake.notes")).line();
        html.open("table").open("thead").open("tr");
        for (String head : List.of("intake.document", "intake.outcome", "intake.why")) {
            html.element("th", visitor.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (IntakeRun.Note note : run.notes()) {
            html.open("tr").open("th", "scope", "row").foreign(note.document()).close("th");
            html.element(
                    "td",
                    visitor.text(note.isFailed() ? "outcome.failed" : "outcome.declined"),
                    "data-head",
                    visitor.text("intake.outcome"));
            html.open("td", "data-head", visitor.text("intake.why"), "lang", "en")
                    .foreign(note.why())
                    .close("td")
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table").line();
        long unread = run.account().declined() + run.account().failed();
        if (unread > run.notes().size()) {
            html.element(
                    "p", visitor.text("intake.moreNotes", unread - run.notes().size()), "class", "lead");
        }
    }
}
