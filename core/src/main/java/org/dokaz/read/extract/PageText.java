package org.dokaz.read.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Block;
import org.dokaz.model.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of a part of a page, block by block, one line each. White space is collapsed as a browser shows it. */
record PageText(String text, List<Block> blocks) {

    private static final Map<String, Block.Kind> KINDS = Map.ofEntries(
            Map.entry("h1", Block.Kind.HEADING),
            Map.entry("h2", Block.Kind.HEADING),
            Map.entry("h3", Block.Kind.HEADING),
            Map.entry("h4", Block.Kind.HEADING),
            Map.entry("h5", Block.Kind.HEADING),
            Map.entry("h6", Block.Kind.HEADING),
            Map.entry("li", Block.Kind.LIST_ITEM),
            Map.entry("dt", Block.Kind.LIST_ITEM),
            Map.entry("dd", Block.Kind.LIST_ITEM),
            Map.entry("blockquote", Block.Kind.QUOTE),
            Map.entry("figcaption", Block.Kind.CAPTION),
            Map.entry("caption", Block.Kind.CAPTION),
            Map.entry("td", Block.Kind.OTHER),
            Map.entry("th", Block.Kind.OTHER),
            Map.entry("pre", Block.Kind.OTHER));

    private static final Set<String> NOT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "select",
            "textarea",
            "input",
            "button",
            "datalist",
            "dialog");

    private static final int SENTENCE_LENGTH_MIN = 60;
    private static final int ARTICLE_LENGTH_MIN = 200;
    private static final String SENTENCE_END = ".!?…\"”»’)";

    PageText {
        blocks = List.copyOf(blocks);
    }

    /** The text below this element, without what {@code skipped} names. */
    static PageText of(Element root, Skipped skipped) {
        Walk walk = new Walk(skipped);
        NodeTraversor.filter(walk, root);
        walk.endBlock();
        return new PageText(walk.text.toString(), walk.blocks);
    }

    /** A text that was given as lines. */
    static PageText ofLines(String text) {
        return new PageText(text, Layout.ofLines(text));
    }

    /** Whether there is anything to read: one real sentence, or several lines that are not mere headings. */
    boolean isArticle() {
        int length = 0;
        for (Block block : blocks) {
            if (block.kind() != Block.Kind.HEADING && block.kind() != Block.Kind.CAPTION) {
                length += block.span().length();
                if (block.span().length() >= SENTENCE_LENGTH_MIN && endsSentence(block)) {
                    return true;
                }
            }
        }
        return length >= ARTICLE_LENGTH_MIN;
    }

    private boolean endsSentence(Block block) {
        return SENTENCE_END.indexOf(text.charAt(block.span().end() - 1)) >= 0;
    }

    /** Which elements a walk leaves out besides those that never hold text. */
    @FunctionalInterface
    interface Skipped {
        boolean skips(Element element);
    }

    private static final class Walk implements NodeFilter {

        private final Skipped skipped;
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final Deque<Block.Kind> around = new ArrayDeque<>();
        private boolean spacePending;
        private int links;
        private int linkedLength;

        private Walk(Skipped skipped) {
            this.skipped = skipped;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (NOT_TEXT.contains(element.normalName()) || isHidden(element) || skipped.skips(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                endBlock();
            } else if (element.isBlock()) {
                endBlock();
                around.push(kind(element));
            } else if (element.normalName().equals("a")) {
                links++;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                if (element.isBlock()) {
                    endBlock();
                    around.pop();
                } else if (element.normalName().equals("a")) {
                    links--;
                }
            }
            return FilterResult.CONTINUE;
        }

        /** A paragraph takes the kind of the quotation, list item or caption that it stands in. */
        private Block.Kind kind(Element element) {
            Block.Kind outer = around.isEmpty() ? Block.Kind.PARAGRAPH : around.peek();
            return Optional.ofNullable(KINDS.get(element.normalName())).orElse(outer);
        }

        private static boolean isHidden(Element element) {
            return element.hasAttr("hidden")
                    || element.attr("aria-hidden").equals("true")
                    || element.attr("style")
                            .replace(" ", "")
                            .toLowerCase(Locale.ROOT)
                            .contains("display:none");
        }

        private void append(String words) {
            for (int at = 0; at < words.length(); at++) {
                char mark = words.charAt(at);
                if (Character.isWhitespace(mark) || Character.isSpaceChar(mark)) {
                    spacePending = !line.isEmpty();
                    continue;
                }
                if (spacePending) {
                    line.append(' ');
                    spacePending = false;
                }
                line.append(mark);
                linkedLength += links > 0 ? 1 : 0;
            }
        }

        private void endBlock() {
            if (!isBare() && !isMenuEntry()) {
                if (!text.isEmpty()) {
                    text.append('\n');
                }
                int start = text.length();
                text.append(line);
                blocks.add(new Block(
                        new Span(start, text.length()), around.isEmpty() ? Block.Kind.PARAGRAPH : around.peek()));
            }
            line.setLength(0);
            spacePending = false;
            linkedLength = 0;
        }

        private boolean isBare() {
            return line.codePoints().noneMatch(Character::isLetterOrDigit);
        }

        /** A line that is a link from end to end and no sentence leads elsewhere. */
        private boolean isMenuEntry() {
            boolean linked = linkedLength * 5 > line.length() * 4;
            return linked && SENTENCE_END.indexOf(line.charAt(line.length() - 1)) < 0;
        }
    }
}
