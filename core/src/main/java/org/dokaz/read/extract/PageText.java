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
            Map.entry("tr", Block.Kind.OTHER),
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
    private static final int SENTENCES_LENGTH_MIN = 100;
    private static final int ARTICLE_LENGTH_MIN = 200;
    private static final int SCRIPT_NOTICE_BLOCKS_MAX = 3;
    private static final String SENTENCE_END = ".!?…\"”»’)";

    PageText {
        blocks = List.copyOf(blocks);
    }

    /** The text below this element. */
    static PageText of(Element root) {
        Walk walk = new Walk();
        NodeTraversor.filter(walk, root);
        walk.endBlock();
        walk.dropLastHeadings();
        return new PageText(Surrogates.mended(walk.text.toString()), walk.blocks);
    }

    /** A text that was given as lines. */
    static PageText ofLines(String text) {
        return new PageText(text, Layout.ofLines(text));
    }

    /** Whether there is anything to read: one real sentence or some short ones, or several lines that are not mere headings. */
    boolean isArticle() {
        int length = 0;
        int sentences = 0;
        for (Block block : blocks) {
            boolean text = block.kind() != Block.Kind.HEADING && block.kind() != Block.Kind.CAPTION;
            if (text && !asksForScript(block)) {
                length += block.span().length();
                sentences += endsSentence(block) ? block.span().length() : 0;
                if (block.span().length() >= SENTENCE_LENGTH_MIN && endsSentence(block)) {
                    return true;
                }
            }
        }
        return length >= ARTICLE_LENGTH_MIN || sentences >= SENTENCES_LENGTH_MIN;
    }

    /** A page that waits for its script says so in one line or two. */
    private boolean asksForScript(Block block) {
        return blocks.size() <= SCRIPT_NOTICE_BLOCKS_MAX
                && block.span().in(text).toLowerCase(Locale.ROOT).contains("javascript");
    }

    private boolean endsSentence(Block block) {
        return SENTENCE_END.indexOf(text.charAt(block.span().end() - 1)) >= 0;
    }

    private static final class Walk implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final Deque<Block.Kind> around = new ArrayDeque<>();
        private final TableKinds tables = new TableKinds();
        private boolean spacePending;
        private boolean cellPending;
        private int links;
        private int linkedLength;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (NOT_TEXT.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.nameIs("br")) {
                endBlock();
            } else if (element.nameIs("time")) {
                spacePending = !line.isEmpty();
                append(element.hasText() ? "" : element.attr("datetime"));
            } else if (isCell(element) && tables.isOfData(element)) {
                cellPending = !line.isEmpty();
            } else if (element.isBlock()) {
                endBlock();
                around.push(kind(element));
            } else if (leadsElsewhere(element)) {
                links++;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.nameIs("br")) {
                boolean inRow = isCell(element) && tables.isOfData(element);
                if (element.isBlock() && !inRow) {
                    endBlock();
                    around.pop();
                } else if (leadsElsewhere(element)) {
                    links--;
                } else if (element.nameIs("time")) {
                    spacePending = !line.isEmpty();
                }
            }
            return FilterResult.CONTINUE;
        }

        /** A paragraph takes the kind of the quotation, list item or caption that it stands in. */
        private Block.Kind kind(Element element) {
            if (element.nameIs("tr") && !tables.isOfData(element)) {
                return Block.Kind.PARAGRAPH;
            }
            Block.Kind outer = around.isEmpty() ? Block.Kind.PARAGRAPH : around.peek();
            return Optional.ofNullable(KINDS.get(element.normalName())).orElse(outer);
        }

        private static boolean leadsElsewhere(Element element) {
            String address = element.attr("href");
            return element.nameIs("a") && !(address.length() > 1 && address.startsWith("#"));
        }

        private static boolean isCell(Element element) {
            return element.nameIs("td") || element.nameIs("th");
        }

        private void append(String words) {
            for (int at = 0; at < words.length(); at++) {
                char mark = words.charAt(at);
                if (Character.isWhitespace(mark) || Character.isSpaceChar(mark)) {
                    spacePending = !line.isEmpty();
                    continue;
                }
                if (cellPending || spacePending) {
                    line.append(cellPending ? '\t' : ' ');
                    cellPending = false;
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
            cellPending = false;
            spacePending = false;
            linkedLength = 0;
        }

        /** A heading with nothing under it led to what was left out. */
        private void dropLastHeadings() {
            while (blocks.size() > 1 && blocks.getLast().kind() == Block.Kind.HEADING) {
                blocks.removeLast();
                text.setLength(blocks.getLast().span().end());
            }
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
