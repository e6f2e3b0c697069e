package org.dokaz.web.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.Sight;
import org.dokaz.markup.Html;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/**
 * The names in the words of a claim and of its speaker, each leading to what is known of it. It is the one way to the page of a private person, and open only
 * to who may read all of the case.
 */
final class NamesHere {

    private static final int SHOWN_MAX = 30;

    private final Visitor visitor;
    private final DeskDocument document;
    private final Veil veil;
    private final Html html;

    NamesHere(Visitor visitor, DeskDocument document, Veil veil, Html html) {
        this.visitor = visitor;
        this.document = document;
        this.veil = veil;
        this.html = html;
    }

    void write(Reading reading, ClaimStand stand) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Mention mention : reading.notes().mentions()) {
            Span span = mention.cited().span();
            boolean here = span.overlaps(stand.read().cited().span())
                    || stand.read()
                            .speaker()
                            .filter(speaker -> speaker.cited().span().overlaps(span))
                            .isPresent();
            if (here && leads(mention) && names.size() < SHOWN_MAX) {
                names.putIfAbsent(mention.cited().words(), span.start());
            }
        }
        if (names.isEmpty()) {
            return;
        }
        html.element("h3", visitor.text("reader.names")).open("ul", "class", "names");
        names.forEach((words, at) -> {
            html.open("li").open("a", "href", Ways.name(document.line().key(), at));
            veil.write(html, words);
            html.close("a").close("li");
        });
        html.close("ul").line();
    }

    private boolean leads(Mention mention) {
        return switch (mention) {
            case Mention.Place _ -> true;
            case Mention.Name name ->
                switch (name.kind()) {
                    case ORGANISATION, UNIT -> true;
                    case PERSON -> visitor.sight() == Sight.ALL;
                    case ROLE, IDENTIFIER -> false;
                };
            case Mention.Time _, Mention.Quantity _ -> false;
        };
    }
}
