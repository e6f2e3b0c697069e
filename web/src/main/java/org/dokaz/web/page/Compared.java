package org.dokaz.web.page;

import org.dokaz.app.ComparedCase;
import org.dokaz.markup.Html;

/** Tells on a page that shows what comparing came to how far that knows of what people decided. */
public final class Compared {

    private Compared() {}

    /** Writes nothing where all is known. */
    public static void told(Html html, Visitor visitor, ComparedCase.State state, String address) {
        if (state.failed().isPresent()) {
            html.open("div", "class", "notice wrong", "role", "alert").element("p", visitor.text("compared.failed"));
            html.open("p").foreign(state.failed().get()).close("p").close("div").line();
        } else if (!state.isLatest()) {
            html.open("div", "class", "notice", "role", "status");
            html.element("p", visitor.text(state.found().isPresent() ? "compared.old" : "compared.none"));
            html.element("a", visitor.text("compared.again"), "class", "button", "href", address)
                    .close("div")
                    .line();
        }
    }
}
