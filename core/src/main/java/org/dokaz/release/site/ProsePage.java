package org.dokaz.release.site;

import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Event;
import org.dokaz.release.Release;

/** The pages that explain: how it was made and what it cannot tell, and the terms that the data for programs use. */
final class ProsePage {

    /** The chapters of the page on method; each label has its paragraphs under further keys. */
    private static final List<String> CHAPTERS =
            List.of("claim", "origins", "standing", "statement", "figures", "times", "commitments", "held", "limits");

    private static final int PARAGRAPHS_MAX = 6;

    private final Edition edition;
    private final Shell shell;

    ProsePage(Edition edition, Shell shell) {
        this.edition = edition;
        this.shell = shell;
    }

    void writeMethod() {
        String title = edition.text("page.method");
        shell.page("method.html", title, "method", html -> {
            html.element("h1", title).line();
            html.element("p", edition.text("method.what"), "class", "lead").line();
            contents(html);
            for (String chapter : CHAPTERS) {
                html.open("section", "aria-labelledby", chapter);
                html.element("h2", edition.text("method." + chapter), "id", chapter)
                        .line();
                paragraphs(html, "method." + chapter);
                if (chapter.equals("standing")) {
                    standings(html);
                }
                if (chapter.equals("held")) {
                    held(html);
                }
                html.close("section").line();
            }
        });
    }

    private void contents(Html html) {
        html.open("nav", "aria-label", edition.text("method.contents")).open("ul", "class", "contents");
        for (String chapter : CHAPTERS) {
            html.open("li")
                    .element("a", edition.text("method." + chapter), "href", "#" + chapter)
                    .close("li");
        }
        html.close("ul").close("nav").line();
    }

    private void paragraphs(Html html, String key) {
        for (int number = 1; number <= PARAGRAPHS_MAX; number++) {
            if (edition.labels().keys().contains(key + "." + number)) {
                html.element("p", edition.text(key + "." + number)).line();
            }
        }
    }

    private void standings(Html html) {
        html.open("dl");
        for (Event.Standing standing : Event.Standing.values()) {
            html.element("dt", edition.labels().of("standing", standing));
            html.element("dd", edition.text("standing.why." + JsonValues.lower(standing)));
        }
        html.close("dl").line();
    }

    private void held(Html html) {
        Release.Limits limits = edition.release().limits();
        html.element("p", edition.text("method.numbers", limits.documents(), limits.statements(), limits.heldBack()))
                .line();
        edition.release().draft().ifPresent(why -> {
            html.open("p", "class", "note").text(edition.text("site.draft") + " ");
            html.text(edition.labels().of("draft", why));
            html.close("p").line();
        });
    }

    void writeTerms() {
        String title = edition.text("page.terms");
        shell.page("terms.html", title, "", html -> {
            html.element("h1", title).line();
            html.element("p", edition.text("terms.what"), "class", "lead").line();
            html.open("dl", "class", "terms").line();
            for (String term : StructuredData.TERMS) {
                html.open("dt", "id", term).element("code", term).close("dt");
                html.element("dd", edition.text("terms." + term)).line();
            }
            html.close("dl").line();
        });
    }
}
