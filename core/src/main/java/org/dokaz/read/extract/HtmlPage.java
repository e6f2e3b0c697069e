package org.dokaz.read.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Masthead;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A saved web page, reduced to its article. Readability finds the article in a page of ordinary size; in any other, or
 * where it finds none, the page's own marks of an article are followed.
 */
final class HtmlPage {

    /** How deep elements may lie in one another; what lies deeper is laid flat. */
    static final int DEPTH_MAX = 256;

    /** The largest page, in characters, given to Readability. */
    static final int READABILITY_LENGTH_MAX = 2 * 1024 * 1024;

    /** The most elements given to Readability. */
    static final int READABILITY_ELEMENTS_MAX = 20_000;

    private static final int CHARSET_WITHIN_BYTES = 4096;
    private static final int CHARSET_NAME_LENGTH_MAX = 30;

    /** The share of the page's own article that Readability must keep to be believed. */
    private static final double KEPT_SHARE_MIN = 0.4;

    private static final Set<String> AROUND_TAGS = Set.of("nav", "footer", "aside", "form", "menu");
    private static final Set<String> AROUND_ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog");
    private static final List<String> AROUND_NAMES = List.of(
            "cookie",
            "consent",
            "gdpr",
            "share",
            "social",
            "subscri",
            "newsletter",
            "related",
            "comments",
            "breadcrumb",
            "sidebar",
            "promo",
            "advert",
            "banner",
            "paywall",
            "read-more",
            "readmore",
            "read-also",
            "recommend",
            "popup");

    private HtmlPage() {}

    /** The article of a page. */
    static Outcome<Draft> read(String html) {
        Document page = parse(html);
        PageFacts facts = PageFacts.of(page);
        PageText own = PageText.of(articleElement(page), HtmlPage::standsAround);
        PageText best = own;
        if (html.length() <= READABILITY_LENGTH_MAX && page.getAllElements().size() <= READABILITY_ELEMENTS_MAX) {
            best = readable(page)
                    .filter(PageText::isArticle)
                    .filter(found -> found.text().length() >= own.text().length() * KEPT_SHARE_MIN)
                    .orElse(own);
        }
        if (!best.isArticle() && facts.body().isPresent()) {
            best = PageText.ofLines(facts.body().get());
        } else if (!best.isArticle()) {
            return new Outcome.Failed<>(
                    Fault.EMPTY, "a web page with no article text in it; save the article itself, with its text shown");
        }
        Masthead masthead = facts.masthead();
        return new Outcome.Made<>(new Draft(masthead, facts.declaredLanguage(), best.text(), best.blocks()));
    }

    /** The encoding that a page which is no UTF-8 names in its first bytes, if its bytes bear it out. */
    static Optional<Charset> declaredCharset(byte[] bytes) {
        return namedCharset(bytes)
                .filter(named -> !named.name().startsWith("UTF"))
                .map(OldEncoding::asBrowsersRead)
                .filter(named -> OldEncoding.bearsOut(bytes, named));
    }

    private static Optional<Charset> namedCharset(byte[] bytes) {
        String opening = new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = opening.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + "charset=".length();
        while (start < opening.length() && "\"' ".indexOf(opening.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < opening.length()
                && end - start < CHARSET_NAME_LENGTH_MAX
                && (Character.isLetterOrDigit(opening.charAt(end)) || "-_".indexOf(opening.charAt(end)) >= 0)) {
            end++;
        }
        try {
            return Optional.of(Charset.forName(opening.substring(start, end)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEPTH_MAX));
    }

    /** Alters the page, as Readability does, so this comes last. */
    private static Optional<PageText> readable(Document page) {
        page.getAllElements().stream().filter(HtmlPage::standsAround).toList().forEach(Element::remove);
        try {
            return Optional.ofNullable(new Readability4J("", page).parse().getArticleContent())
                    .map(content -> PageText.of(content, element -> false));
        } catch (RuntimeException | StackOverflowError odd) {
            // A foreign library on a hostile page: whatever it trips over, the page is still read without it.
            return Optional.empty();
        }
    }

    /** The element that the page marks as its article, else the page. */
    private static Element articleElement(Document page) {
        return Stream.of("[itemprop=articleBody]", "article", "main", "[role=main]")
                .flatMap(query -> page.select(query).stream()
                        .limit(READABILITY_ELEMENTS_MAX)
                        .max(Comparator.comparingInt(HtmlPage::ownLength))
                        .stream())
                .filter(element -> ownLength(element) > 0)
                .findFirst()
                .orElse(page.body());
    }

    private static int ownLength(Element element) {
        return element.select("> p, > div > p").stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
    }

    /** Whether the element is part of the page around an article, and does not hold the article itself. */
    private static boolean standsAround(Element element) {
        return namedAround(element) && element.selectFirst("article, main, h1") == null;
    }

    private static boolean namedAround(Element element) {
        if (AROUND_TAGS.contains(element.normalName()) || AROUND_ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (element.normalName().equals("header")) {
            return element.closest("article, main") == null;
        }
        if (element.normalName().equals("body") || element.normalName().equals("article")) {
            return false;
        }
        String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        return names.length() > 1 && AROUND_NAMES.stream().anyMatch(names::contains);
    }
}
