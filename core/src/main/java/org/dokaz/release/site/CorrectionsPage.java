package org.dokaz.release.site;

import java.util.List;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Visible;
import org.dokaz.release.Release;

/** How a reader sends a correction, and all that was set right so far, the latest first. */
final class CorrectionsPage {

    private static final int CHANGES_MAX = 500;
    private static final String WRONG_LENGTH_MAX = "4000";
    private static final String STATEMENT_LENGTH_MAX = "100";

    private final Edition edition;
    private final Shell shell;

    CorrectionsPage(Edition edition, Shell shell) {
        this.edition = edition;
        this.shell = shell;
    }

    void write() {
        String title = edition.text("page.corrections");
        shell.page("corrections.html", title, "corrections", html -> {
            html.element("h1", title).line();
            html.element("p", edition.text("corrections.what"), "class", "lead").line();
            how(html);
            changes(html);
        });
    }

    private void how(Html html) {
        html.open("section", "aria-labelledby", "correction");
        html.element("h2", edition.text("corrections.how"), "id", "correction").line();
        Corrections corrections = edition.corrections();
        switch (corrections.way()) {
            case NONE -> html.element("p", edition.text("corrections.none"));
            case WORDS -> {
                html.open("p").text(edition.text("corrections.words") + " ");
                html.foreign(Visible.cut(corrections.address(), Edition.WHY_LENGTH_MAX))
                        .close("p");
            }
            case MAIL -> {
                String subject =
                        edition.text("report.subject", edition.release().number());
                html.element("p", edition.text("corrections.select"));
                html.open("p").text(edition.text("corrections.mail") + " ");
                html.open("a", "href", corrections.mail(subject, edition.text("report.body") + "\n"));
                html.text(corrections.address()).close("a").close("p");
            }
            case FORM -> {
                html.element("p", edition.text("corrections.select"));
                form(html, corrections);
            }
        }
        html.close("section").line();
    }

    private void form(Html html, Corrections corrections) {
        html.open("form", "method", "post", "action", corrections.address(), "accept-charset", "utf-8")
                .line();
        html.open(
                "input",
                "type",
                "hidden",
                "name",
                "release",
                "value",
                Integer.toString(edition.release().number()));
        html.open(
                "input",
                "type",
                "hidden",
                "name",
                "language",
                "value",
                edition.language().code());
        html.open("input", "type", "hidden", "name", "page", "value", "", "id", "correction-page")
                .line();
        field(html, "statement", edition.text("corrections.statement"), STATEMENT_LENGTH_MAX);
        field(html, "words", edition.text("corrections.which"), Integer.toString(Corrections.WORDS_MAX));
        html.open("p").element("label", edition.text("corrections.wrong"), "for", "correction-wrong");
        html.open(
                        "textarea",
                        "id",
                        "correction-wrong",
                        "name",
                        "wrong",
                        "rows",
                        "6",
                        "maxlength",
                        WRONG_LENGTH_MAX,
                        "required",
                        "")
                .close("textarea")
                .close("p")
                .line();
        html.element("p", edition.text("corrections.privacy"), "class", "soft");
        html.open("p")
                .element("button", edition.text("corrections.send"), "type", "submit")
                .close("p");
        html.close("form").line();
    }

    private static void field(Html html, String name, String label, String lengthMax) {
        html.open("p").element("label", label, "for", "correction-" + name);
        html.open(
                        "input",
                        "type",
                        "text",
                        "id",
                        "correction-" + name,
                        "name",
                        name,
                        "maxlength",
                        lengthMax,
                        "autocomplete",
                        "off")
                .close("p")
                .line();
    }

    private void changes(Html html) {
        List<Release.Change> changes = edition.release().changes();
        html.open("section", "aria-labelledby", "changes");
        html.element("h2", edition.text("corrections.changes"), "id", "changes").line();
        if (changes.isEmpty()) {
            html.element("p", edition.text("corrections.noChanges"));
        } else {
            html.open("ol", "class", "changes", "reversed", "").line();
            for (Release.Change change : changes.subList(0, Math.min(CHANGES_MAX, changes.size()))) {
                html.open("li").open("p").open("time", "datetime", change.on().toString());
                html.text(edition.wording().day(change.on())).close("time").text(": ");
                html.foreign(edition.notice(change));
                Optional<Addresses.Standing> standing = change.statement().flatMap(edition.addresses()::statement);
                standing.ifPresent(
                        one -> html.text(" ").element("a", edition.text("corrections.see"), "href", one.href()));
                html.close("p").close("li").line();
            }
            html.close("ol");
            if (changes.size() > CHANGES_MAX) {
                html.element("p", edition.text("runs.more", changes.size() - CHANGES_MAX), "class", "soft");
            }
        }
        html.close("section").line();
    }
}
