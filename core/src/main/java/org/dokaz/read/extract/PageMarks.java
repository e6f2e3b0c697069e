package org.dokaz.read.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Which of the marks of an article each element of a page has or holds. */
final class PageMarks {

    /** What shows that an article is near. */
    enum Mark {
        ARTICLE,
        HEADING,
        LESSER_HEADING
    }

    /** So many of the articles of a page at most can be chief among them; cards of other articles are shorter. */
    private static final int CHIEF_ARTICLES_MAX = 3;

    private final Map<Element, Set<Mark>> held = new HashMap<>();
    private final Element root;
    private final ProseMeasure prose;

    private PageMarks(Element root, ProseMeasure prose) {
        this.root = root;
        this.prose = prose;
    }

    static PageMarks of(Element root, ProseMeasure prose) {
        PageMarks marks = new PageMarks(root, prose);
        NodeTraversor.traverse(marks.new Walk(), root);
        return marks;
    }

    /** Whether the element is such a mark or holds one. */
    boolean has(Element element, Mark mark) {
        return held.getOrDefault(element, Set.of()).contains(mark);
    }

    private final class Walk implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                own(element).ifPresent(mark -> marksOf(element).add(mark));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && held.containsKey(element) && depth > 0) {
                Element parent = element.parent();
                if (parent != null) {
                    marksOf(parent).addAll(marksOf(element));
                }
            }
        }

        private Set<Mark> marksOf(Element element) {
            return held.computeIfAbsent(element, ignored -> EnumSet.noneOf(Mark.class));
        }

        private boolean isChief(Element article) {
            return prose.below(article) * CHIEF_ARTICLES_MAX > prose.below(root);
        }

        private Optional<Mark> own(Element element) {
            return switch (element.normalName()) {
                case "main" -> Optional.of(Mark.ARTICLE);
                case "article" -> isChief(element) ? Optional.of(Mark.ARTICLE) : Optional.empty();
                case "h1" -> Optional.of(Mark.HEADING);
                case "h2" -> Optional.of(Mark.LESSER_HEADING);
                default ->
                    element.attr("itemprop").equals("articleBody") ? Optional.of(Mark.ARTICLE) : Optional.empty();
            };
        }
    }
}
