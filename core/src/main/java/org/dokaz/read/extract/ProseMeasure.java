package org.dokaz.read.extract;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much running text stands below each element of a page: blocks of some length that are not mostly links. */
final class ProseMeasure {

    private static final int BLOCK_LENGTH_MIN = 25;

    private final Map<Element, Integer> lengths = new HashMap<>();

    private ProseMeasure() {}

    static ProseMeasure of(Element root) {
        ProseMeasure measure = new ProseMeasure();
        NodeTraversor.traverse(measure.new Walk(), root);
        return measure;
    }

    /** The characters of running text below the element. */
    int below(Element element) {
        return lengths.getOrDefault(element, 0);
    }

    /** Whether more than half of what stands below the one stands below the other. */
    boolean holdsMost(Element part, Element whole) {
        return below(part) * 2 > below(whole);
    }

    /** What one block holds itself, outside the blocks in it. */
    private static final class Own {
        int length;
        int linked;
    }

    private final class Walk implements NodeVisitor {

        private final Map<Element, Own> open = new HashMap<>();
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && !words.isBlank()) {
                int length = words.text().strip().length();
                Element parent = words.parent();
                if (parent != null) {
                    Own own = open.computeIfAbsent(blockAround(parent), ignored -> new Own());
                    own.length += length;
                    own.linked += links > 0 ? length : 0;
                }
            } else if (node.nameIs("a")) {
                links++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            links -= element.nameIs("a") ? 1 : 0;
            Own own = open.getOrDefault(element, new Own());
            open.remove(element);
            boolean prose = own.length >= BLOCK_LENGTH_MIN && own.linked * 2 < own.length;
            int length = below(element) + (prose ? own.length : 0);
            if (length > 0) {
                lengths.put(element, length);
                Element parent = element.parent();
                if (parent != null && depth > 0) {
                    lengths.merge(parent, length, Integer::sum);
                }
            }
        }

        private static Element blockAround(Element inner) {
            Element element = inner;
            for (Element outer = inner.parent(); outer != null && !element.isBlock(); outer = outer.parent()) {
                element = outer;
            }
            return element;
        }
    }
}
