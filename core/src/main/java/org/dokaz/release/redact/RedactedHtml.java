package org.dokaz.release.redact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dokaz.release.withheld.Withheld;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page written anew from the words of another: paragraphs, headings, lists, tables and emphasis, in which withheld
 * things are replaced. Attributes, links, pictures, comments, scripts, styles, hidden parts and the head are left out.
 */
final class RedactedHtml {

    private static final Set<String> KEPT = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "caption",
            "blockquote",
            "q",
            "pre",
            "figure",
            "figcaption",
            "br",
            "hr",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "sub",
            "sup",
            "article",
            "section",
            "header",
            "footer",
            "main",
            "div");
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "picture",
            "select",
            "datalist",
            "input",
            "button",
            "textarea");
    private static final int DEPTH_MAX = 200;

    private final Withheld withheld;
    private final UnaryOperator<String> standIn;
    private int marks;

    private RedactedHtml(Withheld withheld, UnaryOperator<String> standIn) {
        this.withheld = withheld;
        this.standIn = standIn;
    }

    static RedactedText.Copy of(String html, Withheld withheld, UnaryOperator<String> standIn) {
        RedactedHtml redaction = new RedactedHtml(withheld, standIn);
        Document old = Jsoup.parse(html);
        Document copy = Document.createShell("");
        copy.outputSettings().prettyPrint(false);
        copy.charset(java.nio.charset.StandardCharsets.UTF_8);
        copyInto(old.body(), copy.body(), 0);
        redaction.replace(copy.body());
        copy.title("Redacted copy");
        return new RedactedText.Copy("<!doctype html>\n" + copy.outerHtml(), redaction.marks);
    }

    private static void copyInto(Element from, Element into, int depth) {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                into.appendText(text.getWholeText());
            } else if (node instanceof Element element) {
                String name = element.normalName();
                boolean hidden = element.hasAttr("hidden")
                        || element.attr("style")
                                .toLowerCase(Locale.ROOT)
                                .replace(" ", "")
                                .contains("display:none");
                if (DROPPED.contains(name) || hidden) {
                    continue;
                }
                Element target = KEPT.contains(name) && depth < DEPTH_MAX ? into.appendElement(name) : into;
                copyInto(element, target, depth + 1);
            }
        }
    }

    /** Where a piece of text begins in the text of the whole. */
    private record Piece(TextNode node, int start) {}

    /** Replaces over the whole text of the page, so that tags within a word hide nothing. */
    private void replace(Element body) {
        StringBuilder whole = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    pieces.add(new Piece(text, whole.length()));
                    whole.append(text.getWholeText());
                } else if (isBlock(node)) {
                    whole.append('\u0001');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isBlock(node)) {
                    whole.append('\u0001');
                }
            }
        });
        Map<TextNode, StringBuilder> texts = new HashMap<>();
        List<Withheld.Hit> hits = withheld.in(whole);
        int limit = whole.length();
        for (int index = hits.size() - 1; index >= 0; index--) {
            Withheld.Hit hit = hits.get(index);
            // Of two that overlap, the first gives way where the second has been.
            if (hit.start() < limit) {
                replace(new Withheld.Hit(hit.start(), Math.min(hit.end(), limit), hit.name()), pieces, texts);
                limit = hit.start();
                marks++;
            }
        }
        texts.forEach((node, text) -> node.text(text.toString()));
    }

    /** The stand-in takes the place of the first letters; what stands in other pieces goes. Hits come last first. */
    private void replace(Withheld.Hit hit, List<Piece> pieces, Map<TextNode, StringBuilder> texts) {
        boolean placed = false;
        for (Piece piece : pieces) {
            int end = piece.start() + piece.node().getWholeText().length();
            if (piece.start() >= hit.end() || end <= hit.start()) {
                continue;
            }
            StringBuilder text = texts.computeIfAbsent(piece.node(), node -> new StringBuilder(node.getWholeText()));
            int from = Math.max(hit.start(), piece.start()) - piece.start();
            int to = Math.min(Math.min(hit.end(), end) - piece.start(), text.length());
            text.replace(Math.min(from, to), to, placed ? "" : standIn.apply(hit.name()));
            placed = true;
        }
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element
                && (!element.tag().isInline() || element.normalName().equals("br"));
    }
}
