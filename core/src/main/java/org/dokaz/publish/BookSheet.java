package org.dokaz.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;

/** What is on record of an exhibit, folded up below its masthead. */
final class BookSheet {

    private final Labels labels;
    private final Wording wording;
    private final Html html;

    BookSheet(Labels labels, Html html) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
    }

    void write(Book book) {
        html.open("details", "class", "book").open("summary");
        html.text(labels.text(book.verified() ? "book.verified" : "book.unverified"));
        if (!book.missing().isEmpty()) {
            html.text(" " + labels.text("book.missing", named(book.missing())));
        }
        html.close("summary").open("dl", "class", "facts");
        for (Book.Field field : book.fields()) {
            html.element("dt", label(field.name())).open("dd");
            html.text(field.available() ? "" : labels.text("book.notAvailable") + " ");
            html.foreign(field.text()).close("dd");
        }
        for (Book.Examined one : book.examined()) {
            html.element("dt", label(one.name())).open("dd").foreign(one.result());
            html.text(" ").foreign(labels.text("book.examined", wording.day(one.on()), one.by(), one.method()));
            html.text(one.doubtful() ? " " + labels.text("book.doubtful") : "").close("dd");
        }
        if (!book.unexamined().isEmpty()) {
            html.element("dt", labels.text("book.unexamined"))
                    .open("dd")
                    .text(named(book.unexamined()))
                    .close("dd");
        }
        html.close("dl").close("details").line();
    }

    private String label(String name) {
        return labels.text("book." + name);
    }

    private String named(List<String> names) {
        return names.stream().map(this::label).collect(Collectors.joining(", "));
    }
}
