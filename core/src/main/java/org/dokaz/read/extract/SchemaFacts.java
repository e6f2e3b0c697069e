package org.dokaz.read.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.model.Masthead;

/** The facts a schema.org article states of itself, each in the several shapes that outlets write. */
final class SchemaFacts {

    private static final int ISO_DATE_LENGTH = 10;

    private SchemaFacts() {}

    /** What the article says of itself; {@code around} holds where it says nothing. */
    static Masthead masthead(Json.Thing article, Masthead around) {
        return new Masthead(
                outlet(article).or(around::outlet),
                first(article, "headline", "name").or(around::title),
                url(article).or(around::url),
                first(article, "datePublished", "dateCreated")
                        .flatMap(SchemaFacts::date)
                        .or(around::published));
    }

    /** The words of the article, unchanged. */
    static Optional<String> body(Json.Thing article) {
        for (String member : List.of("articleBody", "text")) {
            Json value = article.members().get(member);
            String body = value == null ? "" : value.texts().collect(Collectors.joining("\n\n"));
            if (!body.isBlank()) {
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }

    /** The language tag, or the language's name where no tag is given. */
    static Optional<String> language(Json.Thing article) {
        Json value = article.members().get("inLanguage");
        return value == null
                ? Optional.empty()
                : named(value, "alternateName", "name").findFirst();
    }

    /** The calendar day a date or a time begins with, whatever the zone: year first, or day first with full stops. */
    static Optional<LocalDate> date(String written) {
        String day = written.strip();
        if (day.length() < ISO_DATE_LENGTH) {
            return Optional.empty();
        }
        boolean dayFirst = day.charAt(2) == '.' && day.charAt(5) == '.';
        String iso = dayFirst ? day.substring(6, 10) + '-' + day.substring(3, 5) + '-' + day.substring(0, 2) : day;
        try {
            return Optional.of(LocalDate.parse(iso.substring(0, ISO_DATE_LENGTH)));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    private static Optional<String> outlet(Json.Thing article) {
        for (String member : List.of("publisher", "sourceOrganization", "author")) {
            Json value = article.members().get(member);
            boolean person = member.equals("author") && article.members().containsKey("articleBody");
            if (value != null && !person) {
                Optional<String> name = named(value, "name", "alternateName").findFirst();
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> url(Json.Thing article) {
        Json page = article.members().get("mainEntityOfPage");
        Stream<String> of = page == null ? Stream.empty() : named(page, "@id", "url");
        return first(article, "url")
                .or(() -> Stream.concat(of, first(article, "@id").stream())
                        .filter(address -> address.startsWith("http"))
                        .findFirst());
    }

    private static Stream<String> named(Json value, String... members) {
        Stream<String> inThings = value.things().flatMap(thing -> first(thing, members).stream());
        return Stream.concat(value.texts(), inThings).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<String> first(Json.Thing thing, String... members) {
        for (String member : members) {
            Json value = thing.members().get(member);
            if (value != null) {
                Optional<String> text = value.texts()
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .findFirst();
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }
}
