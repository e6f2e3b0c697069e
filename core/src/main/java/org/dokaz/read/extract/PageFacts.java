package org.dokaz.read.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.model.Masthead;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself: in JSON-LD, else in OpenGraph and other meta elements, else in what it shows. */
record PageFacts(Masthead masthead, Optional<String> declaredLanguage, Optional<String> body, boolean isOfArticle) {

    /** How many JSON-LD scripts of one page are looked at. */
    static final int SCRIPTS_MAX = 50;

    private static final List<String> DATES = List.of(
            "meta[property=article:published_time]",
            "meta[property=og:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.created]");

    /** Read from a whole page, before anything is taken out of it. */
    static PageFacts of(Document page) {
        Optional<Json.Thing> article = page.select("script[type=application/ld+json]").stream()
                .limit(SCRIPTS_MAX)
                .flatMap(script -> SchemaOrg.firstArticle(script.data()).stream())
                .findFirst();
        Masthead shown = new Masthead(
                first(
                        page,
                        "meta[property=og:site_name]",
                        "meta[name=application-name]",
                        "meta[name=publisher]",
                        "meta[name=DC.publisher]",
                        "[itemprop=publisher] meta[itemprop=name]"),
                title(page),
                url(page),
                date(page));
        Optional<String> language =
                first(page, "html[lang]", "meta[http-equiv=content-language]", "meta[property=og:locale]");
        return article.map(thing -> new PageFacts(
                        SchemaFacts.masthead(thing, shown),
                        SchemaFacts.language(thing).or(() -> language),
                        SchemaFacts.body(thing).map(Surrogates::mended),
                        true))
                .orElseGet(() -> new PageFacts(shown, language, Optional.empty(), isMarkedArticle(page)));
    }

    private static boolean isMarkedArticle(Document page) {
        return first(page, "meta[property=og:type]").filter("article"::equals).isPresent();
    }

    private static Optional<String> title(Document page) {
        Stream<String> shown = Stream.of("article h1", "main h1", "h1:not(:has(a))", "h1")
                .flatMap(query -> page.select(query).stream().limit(1))
                .map(Element::text)
                .filter(title -> !title.isBlank());
        return first(page, "meta[property=og:title]")
                .or(shown::findFirst)
                .or(() -> heading(page))
                .or(() -> Optional.of(page.title()))
                .map(String::strip)
                .filter(title -> !title.isEmpty());
    }

    /** A lesser heading whose words the page's own title has too. */
    private static Optional<String> heading(Document page) {
        return Optional.ofNullable(page.selectFirst("h2, h3"))
                .map(Element::text)
                .filter(heading -> !heading.isBlank() && page.title().contains(heading));
    }

    private static Optional<String> url(Document page) {
        return first(page, "link[rel=canonical]", "meta[property=og:url]")
                .filter(address -> address.startsWith("http"));
    }

    private static Optional<LocalDate> date(Document page) {
        Stream<String> stated =
                DATES.stream().flatMap(query -> page.select(query).stream().map(PageFacts::value));
        Stream<String> shown = Stream.of("time[itemprop=datePublished]", "time[pubdate]", "article time", "time")
                .flatMap(query -> page.select(query).stream().limit(1))
                .flatMap(time -> Stream.of(time.attr("datetime"), time.text()));
        return Stream.concat(stated, shown)
                .flatMap(written -> SchemaFacts.date(written).stream())
                .findFirst();
    }

    private static Optional<String> first(Document page, String... queries) {
        return Stream.of(queries)
                .flatMap(query -> page.select(query).stream().limit(1))
                .map(PageFacts::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String value(Element element) {
        String attribute = switch (element.normalName()) {
            case "html" -> "lang";
            case "link" -> "href";
            default -> "content";
        };
        return element.attr(attribute).strip();
    }
}
