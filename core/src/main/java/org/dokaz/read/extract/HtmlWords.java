package org.dokaz.read.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dokaz.model.Block;
import org.dokaz.model.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The words of a piece of a page that is no page by itself, such as what a feed tells of an article or the body of a mail:
 * all that is shown, with no search for an article in it.
 */
public record HtmlWords(String text, List<Block> blocks) {

    /** The longest piece that is read, in UTF-16 code units. */
    public static final int LENGTH_MAX = 8 * 1024 * 1024;

    /** How mail programs mark what a message repeats of the one that it answers. */
    private static final String REPEATED =
            "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .moz-cite-prefix, #divRplyFwdMsg, #divRplyFwdMsg ~ *";

    private static final int FORWARD_WITHIN = 200;

    public HtmlWords {
        blocks = List.copyOf(blocks);
    }

    /** The words of a piece of a page. */
    public static HtmlWords of(String html) {
        Document piece = parse(html);
        PageClearing.clear(piece);
        PageText text = PageText.of(piece.body());
        return new HtmlWords(text.text(), text.blocks());
    }

    /**
     * The words of the body of a message; what it repeats of another stands at the end, so marked.
     *
     * @param forwards tells by its beginning whether what is repeated was passed on to be read
     */
    public static HtmlWords ofMessage(String html, Predicate<String> forwards) {
        Document body = parse(html);
        List<Element> repeated = new ArrayList<>();
        for (Element element : body.select(REPEATED)) {
            String words = element.text();
            boolean passedOn = forwards.test(words.substring(0, Math.min(words.length(), FORWARD_WITHIN)));
            if (!passedOn && repeated.stream().noneMatch(element.parents()::contains)) {
                repeated.add(element);
            }
        }
        repeated.forEach(Element::remove);
        PageClearing.clear(body);
        PageText own = PageText.of(body.body());
        StringBuilder text = new StringBuilder(own.text());
        List<Block> blocks = new ArrayList<>(own.blocks());
        for (Element element : repeated) {
            PageText other = PageText.of(element);
            if (!other.text().isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n");
                int start = text.length();
                text.append(other.text());
                other.blocks()
                        .forEach(block -> blocks.add(new Block(
                                new Span(
                                        start + block.span().start(),
                                        start + block.span().end()),
                                Block.Kind.REPEATED)));
            }
        }
        return new HtmlWords(text.toString(), blocks);
    }

    private static Document parse(String html) {
        String bounded = html.length() <= LENGTH_MAX ? html : html.substring(0, LENGTH_MAX);
        return Jsoup.parse(bounded, "", Parser.htmlParser().setMaxDepth(HtmlPage.DEPTH_MAX));
    }
}
