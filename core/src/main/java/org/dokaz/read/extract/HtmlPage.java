package org.dokaz.read.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Masthead;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A saved web page, reduced to its article. */
final class HtmlPage {

    /** How deep elements may lie in one another; what lies deeper is laid flat. */
    static final int DEPTH_MAX = 256;

    private static final int CHARSET_WITHIN_BYTES = 4096;
    private static final int CHARSET_NAME_LENGTH_MAX = 30;

    /** So many times what a page shows must its data hold to be read instead. */
    private static final int MORE_TEXT = 2;

    private HtmlPage() {}

    /** The article of a page. */
    static Outcome<Draft> read(String html) {
        Document page = parse(html);
        PageFacts facts = PageFacts.of(page);
        PageClearing.clear(page);
        ArticleFinder finder = new ArticleFinder(page);
        Element found = finder.find();
        if (!facts.isOfArticle() && finder.isFront(found)) {
            return new Outcome.Declined<>(
                    "a page that opens several articles and holds none; save each article itself");
        }
        return text(PageText.of(found), facts, html)
                .map(text -> made(text, facts))
                .orElseGet(() -> new Outcome.Failed<>(Fault.EMPTY, whyEmpty(page)));
    }

    private static String whyEmpty(Document page) {
        return page.selectFirst("frameset") == null
                ? "a web page with no article text in it; save the article itself, with its text shown"
                : "a web page made of frames, with no article text in it; save the frame that holds the article";
    }

    private static Outcome<Draft> made(PageText text, PageFacts facts) {
        Masthead stated = facts.masthead();
        Masthead masthead = new Masthead(
                stated.outlet().map(Surrogates::mended),
                stated.title().map(Surrogates::mended),
                stated.url().map(Surrogates::mended),
                stated.published().or(() -> ShownDate.in(text)));
        return new Outcome.Made<>(new Draft(masthead, facts.declaredLanguage(), text.text(), text.blocks()));
    }

    /** The text that the page shows, unless its data holds much more of it, or it shows none. */
    private static Optional<PageText> text(PageText shown, PageFacts facts, String html) {
        boolean article = shown.isArticle();
        Optional<PageText> stated = facts.body()
                .map(PageText::ofLines)
                .filter(body -> !article || body.text().length() > shown.text().length() * MORE_TEXT);
        if (stated.isPresent()) {
            return stated;
        }
        return article
                ? Optional.of(shown)
                : LazyText.in(parse(html))
                        .flatMap(part -> carried(part).stream())
                        .findFirst();
    }

    private static Optional<PageText> carried(String html) {
        Document part = parse(html);
        PageClearing.clear(part);
        return Optional.of(PageText.of(part.body())).filter(PageText::isArticle);
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
}
