package org.dokaz.markup;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A page as it is written. Text and attributes are escaped here and nowhere else, so nothing foreign can become markup. */
public final class Html {

    private final Appendable out;

    /** A page that is written to this. */
    public Html(Appendable out) {
        this.out = out;
    }

    /** Opens an element; attributes come in pairs of name and value. */
    public Html open(String tag, String... attributes) {
        put("<").put(tag);
        for (int index = 0; index < attributes.length; index += 2) {
            put(" ").put(attributes[index]).put("=\"");
            escape(attributes[index + 1], Place.ATTRIBUTE);
            put("\"");
        }
        return put(">");
    }

    /** Closes an element. */
    public Html close(String tag) {
        return put("</").put(tag).put(">");
    }

    /** A text that the house or a document wrote. */
    public Html text(String text) {
        escape(text, Place.TEXT);
        return this;
    }

    /** A whole element with only text in it. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A text that a document wrote, whose direction of writing must not spill over what stands beside it. */
    public Html foreign(String text) {
        return element("bdi", text);
    }

    /** Style or markup of the house's own. Never anything that came out of a document. */
    public Html own(String markup) {
        return put(markup);
    }

    /** A new line in the source of the page. */
    public Html line() {
        return put("\n");
    }

    private Html put(String text) {
        try {
            out.append(text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    private enum Place {
        TEXT,
        ATTRIBUTE
    }

    private void escape(String text, Place place) {
        int from = 0;
        int before = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isMarkup(point) || isShownByCode(point, before, text, next)) {
                put(text.substring(from, at));
                put(isMarkup(point) ? entity(point) : code(point, place));
                from = next;
            }
            before = point;
            at = next;
        }
        put(text.substring(from));
    }

    private static boolean isMarkup(int point) {
        return point == '&' || point == '<' || point == '>' || point == '"' || point == '\'';
    }

    private static String entity(int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "&#39;";
        };
    }

    private static String code(int point, Place place) {
        String code = Visible.code(point);
        return place == Place.ATTRIBUTE ? code : "<span class=\"odd\">" + code + "</span>";
    }

    private static boolean isShownByCode(int point, int before, String text, int next) {
        return point != '\n' && point != '\r' && point != '\t' && Visible.isShownByCode(point, before, text, next);
    }
}
