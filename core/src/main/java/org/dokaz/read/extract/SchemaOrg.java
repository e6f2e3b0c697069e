package org.dokaz.read.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Masthead;

/** Articles and posts in the words of schema.org: one object, several of them, a graph, or one to a line. */
final class SchemaOrg {

    static final Set<String> ARTICLE_TYPES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "AskPublicNewsArticle",
            "ReviewNewsArticle",
            "Report",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting");

    private static final Set<String> WANTED = Set.of(
            "@type",
            "@graph",
            "@value",
            "headline",
            "name",
            "alternateName",
            "articleBody",
            "text",
            "datePublished",
            "dateCreated",
            "publisher",
            "sourceOrganization",
            "author",
            "inLanguage",
            "url",
            "mainEntityOfPage",
            "@id",
            "liveBlogUpdate",
            "messages",
            "chats");

    private static final int SHOWN_LENGTH_MAX = 40;
    private static final String EXPECTED = "; expected is a schema.org NewsArticle or SocialMediaPosting";

    private SchemaOrg() {}

    /** One outcome for each document that the JSON holds, at least one. */
    static List<Extraction.Found> read(String json) {
        Json.Parsed parsed = Json.parse(json, WANTED);
        List<Outcome<Draft>> outcomes = new ArrayList<>();
        for (Json value : parsed.values()) {
            addAll(value, outcomes);
        }
        parsed.flaw().ifPresent(flaw -> outcomes.add(new Outcome.Failed<>(flaw.fault(), flaw.detail())));
        if (outcomes.isEmpty()) {
            outcomes.add(new Outcome.Failed<>(Fault.EMPTY, "an empty JSON array or null" + EXPECTED));
        }
        return numbered(outcomes);
    }

    /** The first article that a page's embedded JSON-LD describes, with or without its text. */
    static Optional<Json.Thing> firstArticle(String json) {
        return Json.parse(json, WANTED).values().stream()
                .flatMap(Json::things)
                .flatMap(thing -> graph(thing).stream())
                .filter(SchemaOrg::isArticle)
                .findFirst();
    }

    private static List<Extraction.Found> numbered(List<Outcome<Draft>> outcomes) {
        List<Extraction.Found> found = new ArrayList<>();
        for (Outcome<Draft> outcome : outcomes) {
            Optional<String> part =
                    outcomes.size() == 1 ? Optional.empty() : Optional.of(Integer.toString(found.size() + 1));
            found.add(new Extraction.Found(part, outcome));
        }
        return found;
    }

    private static void addAll(Json value, List<Outcome<Draft>> outcomes) {
        switch (value) {
            case Json.Many many -> many.items().forEach(item -> addAll(item, outcomes));
            case Json.Text ignored ->
                outcomes.add(new Outcome.Failed<>(Fault.UNSUPPORTED, "a bare JSON value" + EXPECTED));
            case Json.Thing thing -> {
                List<Json.Thing> articles =
                        graph(thing).stream().filter(SchemaOrg::isArticle).toList();
                if (articles.isEmpty()) {
                    outcomes.add(new Outcome.Failed<>(Fault.UNSUPPORTED, foreign(thing)));
                }
                articles.forEach(article -> addArticle(article, outcomes));
            }
        }
    }

    /** The object, or what its {@code @graph} holds. */
    private static List<Json.Thing> graph(Json.Thing thing) {
        Json inside = thing.members().get("@graph");
        return inside == null || isArticle(thing)
                ? List.of(thing)
                : inside.things().toList();
    }

    private static boolean isArticle(Json.Thing thing) {
        return types(thing).stream().anyMatch(ARTICLE_TYPES::contains);
    }

    private static List<String> types(Json.Thing thing) {
        Json type = thing.members().get("@type");
        return type == null ? List.of() : type.texts().map(SchemaOrg::localName).toList();
    }

    private static String localName(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    private static void addArticle(Json.Thing article, List<Outcome<Draft>> outcomes) {
        Masthead masthead = SchemaFacts.masthead(article, Masthead.BLANK);
        Optional<String> language = SchemaFacts.language(article);
        Optional<String> body = SchemaFacts.body(article);
        List<Json.Thing> updates = updates(article);
        body.ifPresent(text -> outcomes.add(new Outcome.Made<>(draft(masthead, language, text))));
        for (Json.Thing update : updates) {
            Optional<String> words = SchemaFacts.body(update);
            Optional<String> tongue = SchemaFacts.language(update).or(() -> language);
            words.ifPresent(text ->
                    outcomes.add(new Outcome.Made<>(draft(SchemaFacts.masthead(update, masthead), tongue, text))));
        }
        if (body.isEmpty() && updates.isEmpty()) {
            String type = types(article).getFirst();
            outcomes.add(new Outcome.Failed<>(
                    Fault.EMPTY, "the " + shown(type) + " has no articleBody or text in it; fetch the article itself"));
        }
    }

    private static List<Json.Thing> updates(Json.Thing article) {
        Json updates = article.members().get("liveBlogUpdate");
        return updates == null
                ? List.of()
                : updates.things()
                        .filter(update -> SchemaFacts.body(update).isPresent())
                        .toList();
    }

    private static Draft draft(Masthead masthead, Optional<String> language, String body) {
        String text = Surrogates.mended(body);
        return new Draft(masthead, language, text, Layout.ofLines(text));
    }

    private static String foreign(Json.Thing thing) {
        List<String> types = types(thing);
        if (!types.isEmpty()) {
            return "JSON of type " + shown(types.getFirst()) + EXPECTED;
        }
        String names = thing.names().stream().map(SchemaOrg::shown).collect(Collectors.joining(", "));
        return "JSON without a schema.org type" + (names.isEmpty() ? "" : ", with members " + names) + EXPECTED;
    }

    private static String shown(String value) {
        String line = value.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(SHOWN_LENGTH_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "'" + line + "'";
    }
}
