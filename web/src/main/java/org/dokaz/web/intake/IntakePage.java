package org.dokaz.web.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.IntakeDesk;
import org.dokaz.app.IntakeOrder;
import org.dokaz.app.IntakeRun;
import org.dokaz.markup.Html;
import org.dokaz.markup.Wording;
import org.dokaz.record.RunAccount;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** The forms by which something comes in, and what came in so far. */
final class IntakePage {

    private static final int ACCOUNTS_SHOWN_MAX = 20;

    private final Visitor visitor;
    private final IntakeDesk intake;

    IntakePage(Visitor visitor, IntakeDesk intake) {
        this.visitor = visitor;
        this.intake = intake;
    }

    /** The page of a run. */
    static String address(IntakeRun.Shown run) {
        return "/intake/" + run.id();
    }

    void write(Html html, Optional<String> wrong) {
        html.element("h1", visitor.text("intake.title")).line();
        wrong.ifPresent(label -> html.element("p", visitor.text(label), "class", "notice wrong", "role", "alert")
                .line());
        html.element("p", visitor.text("intake.lead"), "class", "lead").line();
        html.open("p", "class", "back")
                .element("a", visitor.text("collection.title"), "href", "/collection")
                .close("p")
                .line();
        runs(html);
        unread(html);
        html.open("div", "class", "ways").line();
        files(html);
        text(html);
        address(html);
        if (visitor.may(Right.NAME_FOLDERS)) {
            folder(html);
        }
        html.close("div").line();
        accounts(html);
    }

    private void unread(Html html) {
        long unread = intake.unread();
        if (unread > 0) {
            Shell.form(html, visitor, "/intake/reading", "class", "notice");
            html.element("p", visitor.text("intake.unread", unread));
            html.element("button", visitor.text("intake.readAgain"))
                    .close("form")
                    .line();
        }
    }

    private void runs(Html html) {
        List<IntakeRun.Shown> runs =
                intake.runs().stream().map(IntakeRun::shown).toList();
        if (runs.isEmpty()) {
            return;
        }
        html.element("h2", visitor.text("intake.runs")).line();
        html.open("table").open("thead").open("tr");
        for (String head : List.of("intake.what", "intake.by", "intake.state", "intake.came")) {
            html.element("th", visitor.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (IntakeRun.Shown run : runs) {
            html.open("tr").open("th", "scope", "row").open("a", "href", address(run));
            html.foreign(what(visitor, run)).close("a").close("th");
            html.open("td", "data-head", visitor.text("intake.by"))
                    .foreign(run.order().by())
                    .close("td");
            html.element(
                    "td", visitor.labels().of("intake.state", run.state()), "data-head", visitor.text("intake.state"));
            html.element("td", account(visitor, run), "data-head", visitor.text("intake.came"))
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table").line();
    }

    /** What somebody brought, in a few words. */
    static String what(Visitor visitor, IntakeRun.Shown run) {
        if (run.order().kind() == IntakeOrder.Kind.AGAIN) {
            return run.order().names().isEmpty()
                    ? visitor.text("intake.readAgainAll")
                    : visitor.text("intake.readAgainOf", run.order().names().size());
        }
        return run.order()
                .place()
                .orElseGet(() -> run.order().names().size() == 1
                        ? run.order().names().getFirst()
                        : visitor.text(
                                "intake.andMore",
                                run.order().names().getFirst(),
                                run.order().names().size() - 1));
    }

    /** What came of it so far. */
    static String account(Visitor visitor, IntakeRun.Shown run) {
        return visitor.text(
                "page.account",
                run.account().in(),
                run.account().made(),
                run.account().declined(),
                run.account().failed());
    }

    private void files(Html html) {
        html.open("section").element("h2", visitor.text("intake.files")).line();
        html.element("p", visitor.text("intake.filesHint"), "class", "hintAlways");
        // Its token stands in the address, so that it is looked at before any file is.
        html.open(
                "form",
                "class",
                "stack",
                "method",
                "post",
                "enctype",
                "multipart/form-data",
                "action",
                withToken("/intake/files"),
                "data-upload",
                "",
                "data-upload-max",
                Long.toString(IntakeDesk.FILE_BYTES_MAX),
                "data-upload-large",
                visitor.text("intake.wrong.file_too_large"),
                "data-upload-broken",
                visitor.text("intake.wrong.form"));
        html.element("label", visitor.text("intake.choose"), "for", "files");
        html.open("input", "id", "files", "name", "files", "type", "file", "multiple", "", "required", "");
        collected(html, "files", true);
        html.element("button", visitor.text("intake.send"));
        html.open("p", "class", "sending", "role", "status", "hidden", "")
                .open("progress", "max", "100", "value", "0", "aria-label", visitor.text("intake.sending"))
                .close("progress")
                .own(" ")
                .open("span")
                .close("span")
                .close("p");
        html.close("form").close("section").line();
    }

    private String withToken(String action) {
        return action + "?" + visitor.token().name() + "=" + visitor.token().value();
    }

    private void text(Html html) {
        html.open("section").element("h2", visitor.text("intake.text")).line();
        html.open(
                "form",
                "class",
                "stack",
                "method",
                "post",
                "enctype",
                "multipart/form-data",
                "action",
                withToken("/intake/text"));
        html.element("label", visitor.text("intake.words"), "for", "text");
        html.open("textarea", "id", "text", "name", "text", "rows", "8", "required", "")
                .close("textarea");
        field(html, "text", "title", "intake.headline", "text", "");
        field(html, "text", "outlet", "intake.outlet", "text", "");
        field(html, "text", "from", "intake.from", "url", "");
        field(html, "text", "published", "intake.published", "date", "");
        collected(html, "text", false);
        html.element("button", visitor.text("intake.keep"))
                .close("form")
                .close("section")
                .line();
    }

    private void address(Html html) {
        html.open("section").element("h2", visitor.text("intake.address")).line();
        html.element("p", visitor.text("intake.addressHint"), "class", "hintAlways");
        Shell.form(html, visitor, "/intake/address", "class", "stack");
        html.element("label", visitor.text("intake.url"), "for", "address");
        html.open("input", "id", "address", "name", "address", "type", "url", "required", "", "maxlength", "2000");
        html.open("label", "class", "check")
                .open("input", "type", "checkbox", "name", "articles")
                .own(" ")
                .text(visitor.text("intake.articles"))
                .close("label");
        collected(html, "address", false);
        html.element("button", visitor.text("intake.fetch"))
                .close("form")
                .close("section")
                .line();
    }

    private void folder(Html html) {
        html.open("section").element("h2", visitor.text("intake.folder")).line();
        html.element("p", visitor.text("intake.folderHint"), "class", "hintAlways");
        Shell.form(html, visitor, "/intake/folder", "class", "stack");
        html.element("label", visitor.text("intake.path"), "for", "folder");
        html.open("input", "id", "folder", "name", "folder", "required", "", "maxlength", "4000");
        collected(html, "folder", true);
        html.element("button", visitor.text("intake.read"))
                .close("form")
                .close("section")
                .line();
    }

    private void collected(Html html, String form, boolean withAddress) {
        html.open("details").element("summary", visitor.text("intake.collected"));
        html.element("p", visitor.text("intake.collectedHint"), "class", "hintAlways");
        field(html, form, "collector", "intake.collector", "text", "");
        if (withAddress) {
            field(html, form, "from", "intake.from", "text", "");
        }
        field(html, form, "time", "intake.time", "text", "");
        field(html, form, "machine", "intake.machine", "text", "");
        field(html, form, "identity", "intake.identity", "text", "");
        html.close("details");
    }

    private void field(Html html, String form, String name, String label, String type, String value) {
        String id = form + "-" + name;
        html.element("label", visitor.text(label), "for", id);
        html.open(
                "input",
                "id",
                id,
                "name",
                name,
                "type",
                type,
                "value",
                value,
                "maxlength",
                "2000",
                "autocomplete",
                "off");
    }

    private void accounts(Html html) {
        List<RunAccount> accounts = intake.accounts();
        if (accounts.isEmpty()) {
            return;
        }
        html.element("h2", visitor.text("intake.accounts")).line();
        html.open("ul", "class", "history").line();
        accounts.reversed().stream().limit(ACCOUNTS_SHOWN_MAX).forEach(account -> {
            html.open("li").open("b");
            html.foreign(account.inputs().isEmpty() ? "" : account.inputs().getFirst())
                    .close("b");
            html.element(
                            "p",
                            visitor.text(
                                    "page.account", account.in(), account.made(), account.declined(), account.failed()))
                    .close("li")
                    .line();
        });
        html.close("ul").line();
    }

    /** The day on which somebody brought it. */
    static String day(Visitor visitor, IntakeRun.Shown run) {
        return new Wording(visitor.labels()).day(LocalDate.ofInstant(run.order().at(), ZoneOffset.UTC));
    }
}
