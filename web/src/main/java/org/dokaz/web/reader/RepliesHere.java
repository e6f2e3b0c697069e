package org.dokaz.web.reader;

import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.markup.Wording;
import org.dokaz.record.Reply;
import org.dokaz.web.page.Visitor;

/** What those who are accused replied to what was published of a claim. */
final class RepliesHere {

    private final Visitor visitor;
    private final Html html;
    private final Veil veil;

    RepliesHere(Visitor visitor, Html html, Veil veil) {
        this.visitor = visitor;
        this.html = html;
        this.veil = veil;
    }

    /** Writes them; nothing where there are none. */
    void write(List<Reply> replies) {
        if (replies.isEmpty()) {
            return;
        }
        Wording wording = new Wording(visitor.labels());
        html.element("h3", visitor.text("reply.title"))
                .open("ol", "class", "history replies")
                .line();
        for (Reply reply : replies) {
            html.open("li").open("b");
            veil.write(html, reply.accused());
            html.close("b").own(" \u00B7 ").text(visitor.text("reply.asked", wording.day(reply.asked())));
            reply.words().ifPresent(words -> {
                html.open("blockquote");
                veil.write(html, words);
                html.close("blockquote");
            });
            html.close("li").line();
        }
        html.close("ol").line();
    }
}
