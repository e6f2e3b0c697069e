package org.dokaz.read.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds the part of a cleared page that is its article: by the page's own marks where they hold most of its running text, else
 * by going down to where that text stands.
 */
final class ArticleFinder {

    /** The share of a page's running text that its marks must hold to be believed. */
    private static final double MARKED_SHARE_MIN = 0.4;

    /** The share one of several articles must hold to be the article of the page, and not one post of many. */
    private static final double CHIEF_SHARE_MIN = 0.6;

    /** Going down stops where no single part holds this share of the running text. */
    private static final double DOWN_SHARE_MIN = 0.75;

    /** How much longer than the marked body the article around it may be. */
    private static final double AROUND_SHARE_MAX = 1.5;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int FRONT_HEADINGS_MIN = 4;
    private static final int FRONT_RUN_MAX = 2;
    private static final int OPENING_LENGTH_MAX = 600;

    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator ARTICLE = new Evaluator.Tag("article");

    private final Document page;
    private final ProseMeasure prose;

    ArticleFinder(Document page) {
        this.page = page;
        this.prose = ProseMeasure.of(page);
    }

    /** The element that holds the article. */
    Element find() {
        return markedBody().or(this::markedArticle).orElseGet(this::unmarked);
    }

    /** Whether what was found opens several articles and holds none: headings that lead elsewhere, each with a line or two. */
    boolean isFront(Element found) {
        int headings = 0;
        int run = 0;
        for (Element element : found.getAllElements()) {
            if (HEADINGS.contains(element.normalName()) && leadsElsewhere(element)) {
                headings++;
                run = 0;
            } else if (isLastProse(element)) {
                run += prose.below(element) > OPENING_LENGTH_MAX ? FRONT_RUN_MAX + 1 : 1;
            }
            if (run > FRONT_RUN_MAX) {
                return false;
            }
        }
        return headings >= FRONT_HEADINGS_MIN;
    }

    private boolean isLastProse(Element element) {
        return prose.below(element) > 0 && element.children().stream().allMatch(child -> prose.below(child) == 0);
    }

    private static boolean leadsElsewhere(Element heading) {
        Element link = heading.closest(LINK);
        Element leading = link == null ? heading.selectFirst(LINK) : link;
        return leading != null && leading.attr("href").indexOf('#') < 0;
    }

    private Optional<Element> markedBody() {
        return page.select("[itemprop=articleBody]").stream()
                .max(Comparator.comparingInt(prose::below))
                .filter(this::isBelieved)
                .map(body -> {
                    Element article = body.closest(ARTICLE);
                    return article != null && prose.below(article) <= prose.below(body) * AROUND_SHARE_MAX
                            ? article
                            : body;
                });
    }

    private Optional<Element> markedArticle() {
        List<Element> articles = page.select("article").stream()
                .filter(article -> prose.below(article) > 0)
                .filter(article -> isOutermost(article))
                .toList();
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        Element longest =
                articles.stream().max(Comparator.comparingInt(prose::below)).orElseThrow();
        int all = articles.stream().mapToInt(prose::below).sum();
        Element found = prose.below(longest) >= all * CHIEF_SHARE_MIN
                ? longest
                : withHeading(around(longest, all), page.body());
        return Optional.of(found).filter(this::isBelieved);
    }

    private static boolean isOutermost(Element article) {
        Element parent = article.parent();
        return parent == null || parent.closest(ARTICLE) == null;
    }

    private boolean isBelieved(Element element) {
        return prose.below(element) > 0 && prose.below(element) >= prose.below(page) * MARKED_SHARE_MIN;
    }

    /** The smallest element around this one with so much running text. */
    private Element around(Element inner, int length) {
        Element around = inner;
        while (prose.below(around) < length && around.parent() != null) {
            around = around.parent();
        }
        return around;
    }

    private Element unmarked() {
        Element root = page.select("main, [role=main]").stream()
                .max(Comparator.comparingInt(prose::below))
                .filter(this::isBelieved)
                .orElse(page.body());
        Element found = root;
        Optional<Element> chief = Optional.of(root);
        while (chief.isPresent()) {
            found = chief.get();
            int least = (int) Math.ceil(prose.below(found) * DOWN_SHARE_MIN);
            chief = found.children().stream()
                    .filter(child -> prose.below(child) > 0 && prose.below(child) >= least && !isParagraph(child))
                    .findFirst();
        }
        return withHeading(found, root);
    }

    private static boolean isParagraph(Element element) {
        return element.nameIs("p") || !element.isBlock();
    }

    /** The heading of an article often stands beside its text, and its opening with it. */
    private Element withHeading(Element found, Element root) {
        Element around = found;
        while (!around.equals(root) && around.parent() != null) {
            if (around.selectFirst("h1") != null) {
                return around;
            }
            around = around.parent();
        }
        Element heading = root.selectFirst("h1");
        return heading != null && !leadsElsewhere(heading) ? root : found;
    }
}
