package org.dokaz.read.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of an article that a page carries but shows only once its script has run. Each find is HTML. */
final class LazyText {

    /** How many scripts of one page are looked at. */
    static final int SCRIPTS_MAX = 50;

    /** How long a script may be that is looked at, in characters. */
    static final int SCRIPT_LENGTH_MAX = 8 * 1024 * 1024;

    private static final int TEXT_LENGTH_MIN = 60;
    private static final int PARAGRAPH_LENGTH_MAX = 1_000;

    /** Names of members that hold the text of an article in the data of its page. */
    private static final Set<String> MEMBERS = Set.of(
            "articleBody",
            "body",
            "bodyHtml",
            "body_html",
            "content",
            "contentHtml",
            "content_html",
            "fullText",
            "full_text",
            "html",
            "rendered",
            "text");

    private LazyText() {}

    /** What is hidden in the page's markup, then in its data, the likeliest first. */
    static Stream<String> in(Document page) {
        return Stream.concat(
                Stream.of(inMarkup(page, "noscript"), inMarkup(page, "template"), inAttributes(page))
                        .flatMap(Optional::stream),
                page.select("script").stream()
                        .limit(SCRIPTS_MAX)
                        .map(Element::data)
                        .filter(data -> data.length() <= SCRIPT_LENGTH_MAX)
                        .flatMap(data -> inScript(data).stream()));
    }

    private static Optional<String> inMarkup(Document page, String tag) {
        return page.body().select(tag).stream()
                .map(Element::html)
                .filter(html -> html.length() >= TEXT_LENGTH_MIN)
                .max(Comparator.comparingInt(String::length));
    }

    private static Optional<String> inAttributes(Document page) {
        String longest = "";
        for (Element element : page.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                boolean text = attribute.getKey().startsWith("data-") && isText(value);
                if (text && value.length() > longest.length()) {
                    longest = value;
                }
            }
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    /** The texts of the member of a script's data that holds most text. */
    private static Optional<String> inScript(String script) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        ScriptStrings.of(script).forEach(member -> {
            if (MEMBERS.contains(member.name()) && isText(member.value())) {
                texts.computeIfAbsent(member.name(), ignored -> new LinkedHashSet<>())
                        .add(member.value());
            }
        });
        return texts.values().stream().map(LazyText::joined).max(Comparator.comparingInt(String::length));
    }

    /** One text of some length is the article; shorter ones are its paragraphs. */
    private static String joined(Set<String> texts) {
        List<String> ordered = new ArrayList<>(texts);
        String longest =
                ordered.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        boolean whole = longest.contains("<p") || longest.length() > PARAGRAPH_LENGTH_MAX;
        return whole ? longest : "<p>" + String.join("</p><p>", ordered) + "</p>";
    }

    private static boolean isText(String value) {
        if (value.length() < TEXT_LENGTH_MIN) {
            return false;
        }
        char first = value.strip().isEmpty() ? '{' : value.strip().charAt(0);
        return first != '{' && first != '[' && value.indexOf(' ') > 0 && endsSentence(value);
    }

    private static boolean endsSentence(String value) {
        return value.contains(". ")
                || value.contains(".<")
                || ".!?…»”\"".indexOf(value.strip().charAt(value.strip().length() - 1)) >= 0;
    }
}
