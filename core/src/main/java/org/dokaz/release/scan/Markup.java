package org.dokaz.release.scan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The fields of HTML, XML and SVG by their names: text as it is read, attributes, comments, scripts, styles. */
final class Markup {

    private static final int LENGTH_MAX = 16 << 20;
    private static final int HEAD = 2000;

    private final Looker looker;
    private final Place place;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> seen = new HashSet<>();

    private Markup(Looker looker, Place place) {
        this.looker = looker;
        this.place = place;
    }

    /** Whether a text has a tag near its beginning. */
    static boolean isMarkup(String text) {
        int at = text.indexOf('<');
        int last = Math.min(text.length() - 1, HEAD);
        while (at >= 0 && at < last) {
            char next = text.charAt(at + 1);
            if (Character.isLetter(next) || next == '!' || next == '?') {
                return text.length() <= LENGTH_MAX;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    static void look(Looker looker, String text, Place place) {
        boolean xml = text.stripLeading().startsWith("<?xml");
        boolean page = text.substring(0, Math.min(text.length(), HEAD))
                .toLowerCase(Locale.ROOT)
                .contains("<html");
        Document document = xml && !page ? Jsoup.parse(text, Parser.xmlParser()) : Jsoup.parse(text);
        Markup markup = new Markup(looker, place);
        document.traverse(markup.visitor());
        looker.words(markup.text.toString(), place.in("text as it is read"));
    }

    private NodeVisitor visitor() {
        return new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                visit(node);
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && !element.tag().isInline()) {
                    text.append('\u0001');
                }
            }
        };
    }

    private void visit(Node node) {
        switch (node) {
            case TextNode words -> text.append(words.getWholeText());
            case Comment comment -> field("comment", comment.getData());
            case DataNode data -> {
                Element around = data.parent();
                field(around == null ? "data" : around.tagName(), data.getWholeData());
            }
            case DocumentType type -> field("document type", type.outerHtml());
            case XmlDeclaration declaration -> field("declaration", declaration.getWholeDeclaration());
            case Element element -> {
                if (!element.tag().isInline()) {
                    text.append('\u0001');
                }
                looker.words(element.tagName(), place.in("name of an element"));
                for (Attribute attribute : element.attributes()) {
                    attribute(element, attribute);
                }
            }
            default -> {}
        }
    }

    private void attribute(Element element, Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (seen.add(name)) {
            looker.words(name, place.in("name of an attribute"));
        }
        if (!value.isEmpty() && seen.add(name + '=' + value)) {
            field("attribute " + name + " of " + element.tagName(), value);
        }
    }

    private void field(String name, String value) {
        Place field = place.in(name);
        looker.words(value, field);
        if (!Escapes.isPlain(value)) {
            looker.words(Escapes.resolved(value), field);
        }
    }
}
