package org.dokaz.read.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dokaz.read.extract.PageMarks.Mark;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/** Takes out of a page what its readers do not see, what stands around its article, and what it shows twice. */
final class PageClearing implements NodeFilter {

    private static final Set<String> AROUND_TAGS = Set.of(
            "nav",
            "footer",
            "form",
            "menu",
            "dialog",
            "amp-ad",
            "amp-sticky-ad",
            "amp-sidebar",
            "amp-social-share",
            "amp-consent",
            "amp-user-notification");

    private static final Set<String> AROUND_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog");

    /** How the words begin that pages name their walls by. These stand before the article even where they are longer. */
    private static final List<String> WALL_NAMES = List.of("cookie", "consent", "gdpr", "onetrust", "paywall");

    /** How the words begin by which pages name what stands around an article. */
    private static final List<String> AROUND_NAMES = List.of(
            "share",
            "sharing",
            "social",
            "subscri",
            "newsletter",
            "related",
            "comment",
            "disqus",
            "discussion",
            "breadcrumb",
            "sidebar",
            "promo",
            "advert",
            "banner",
            "readmore",
            "readalso",
            "recommend",
            "popup",
            "modal",
            "donat",
            "toolbar",
            "pagination",
            "tags");

    private static final List<String> AROUND_PHRASES = List.of("read-more", "read-also", "read_more", "read_also");
    private static final Set<String> UNSEEN_NAMES =
            Set.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden");
    private static final List<String> UNSEEN_STYLES = List.of("display:none", "visibility:hidden", "font-size:0;");
    private static final List<String> PICTURES = List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif");
    private static final int NAMES_LENGTH_MAX = 1_000;

    private static final Evaluator PICTURE = QueryParser.parse("img, picture, amp-img");
    private static final Evaluator CAPTION = new Evaluator.Tag("figcaption");

    private final Document page;
    private final ProseMeasure prose;
    private final PageMarks marks;
    private final Set<Node> out = new HashSet<>();
    private int articles;

    private PageClearing(Document page) {
        this.page = page;
        this.prose = ProseMeasure.of(page);
        this.marks = PageMarks.of(page, prose);
    }

    /** Clears the page itself. */
    static void clear(Document page) {
        PageClearing clearing = new PageClearing(page);
        NodeTraversor.filter(clearing, page.body());
        clearing.out.stream()
                .map(Node::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList()
                .forEach(clearing::keep);
        PullQuotes.clear(page.body());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (depth > 0 && (isUnseen(element) || standsAround(element) || isTeaser(element))) {
            out.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        articles += isArticle(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        articles -= node instanceof Element element && !out.contains(node) && isArticle(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    private static boolean isArticle(Element element) {
        return element.nameIs("article") || element.nameIs("main");
    }

    /** Taking children out one by one would count the rest anew each time. */
    private void keep(Node parent) {
        if (parent instanceof Element element) {
            List<Node> kept = element.childNodes().stream()
                    .filter(child -> !out.contains(child))
                    .toList();
            element.empty().appendChildren(kept);
        }
    }

    private boolean isUnseen(Element element) {
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String plain = plain(style) + ';';
            if (UNSEEN_STYLES.stream().anyMatch(plain::contains)) {
                return true;
            }
        }
        // An open dialog makes pages call all the rest of themselves hidden.
        boolean unread = element.attr("aria-hidden").equals("true")
                && !prose.holdsMost(element, page)
                && !marks.has(element, Mark.ARTICLE)
                && !marks.has(element, Mark.HEADING)
                && !marks.has(element, Mark.LESSER_HEADING);
        boolean hidden = element.hasAttr("hidden") && !element.attr("hidden").equals("until-found");
        return unread
                || hidden
                || (element.hasAttr("class") && element.classNames().stream().anyMatch(UNSEEN_NAMES::contains));
    }

    private static String plain(String style) {
        return bounded(style).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private boolean standsAround(Element element) {
        String names = names(element);
        boolean wall = isNamed(names, WALL_NAMES) || element.attr("role").contains("dialog");
        if (wall) {
            return !marks.has(element, Mark.ARTICLE);
        }
        return (isAround(element)
                        || isNamed(names, AROUND_NAMES)
                        || AROUND_PHRASES.stream().anyMatch(names::contains))
                && !holdsArticle(element)
                && !marks.has(element, Mark.HEADING)
                && (!marks.has(element, Mark.ARTICLE) || element.nameIs("article"));
    }

    /** The article stays, whatever it is named, and so does what holds most of the text. */
    private boolean holdsArticle(Element element) {
        if (element.nameIs("main") || (element.nameIs("article") && !isCalledAround(element))) {
            return true;
        }
        return prose.holdsMost(element, page);
    }

    /** An article carries its subjects among its names, such as {@code tag-social}; only a name that begins so counts. */
    private static boolean isCalledAround(Element article) {
        return article.classNames().stream()
                .anyMatch(name -> AROUND_NAMES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith));
    }

    private boolean isAround(Element element) {
        if (element.nameIs("header") || element.nameIs("aside")) {
            return articles == 0;
        }
        return AROUND_TAGS.contains(element.normalName()) || AROUND_ROLES.contains(element.attr("role"));
    }

    private static String names(Element element) {
        return bounded(element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    }

    private static String bounded(String value) {
        return value.substring(0, Math.min(value.length(), NAMES_LENGTH_MAX));
    }

    /** Whether a word of the names begins so; {@code unrelated} is not {@code related}. */
    private static boolean isNamed(String names, List<String> beginnings) {
        for (String beginning : beginnings) {
            int at = names.indexOf(beginning);
            while (at >= 0) {
                if (at == 0 || !Character.isLetter(names.charAt(at - 1))) {
                    return true;
                }
                at = names.indexOf(beginning, at + 1);
            }
        }
        return false;
    }

    /** A picture with words that is a link from end to end leads to another article, unless it leads to the picture. */
    private static boolean isTeaser(Element element) {
        if (!element.nameIs("a")
                || element.selectFirst(PICTURE) == null
                || element.selectFirst(CAPTION) != null
                || !element.hasText()) {
            return false;
        }
        String address = bounded(element.attr("href")).toLowerCase(Locale.ROOT);
        return PICTURES.stream().noneMatch(address::contains);
    }
}
