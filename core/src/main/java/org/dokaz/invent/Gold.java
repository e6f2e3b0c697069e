package org.dokaz.invent;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Span;
import org.dokaz.model.Step;

/**
 * What was planted in a corpus, as JSON that scorers read: documents, claims, entities, events, figures, copies. The corpus is made anew
 * for each of these, so that no more of it is held than one episode and the names in it.
 */
public final class Gold {

    private final Iterable<Episode> episodes;
    private final Appendable out;

    private Gold(Iterable<Episode> episodes, Appendable out) {
        this.episodes = episodes;
        this.out = out;
    }

    /** Writes what is true of these episodes. */
    public static void write(Iterable<Episode> episodes, Appendable out) throws IOException {
        new Gold(episodes, out).write();
    }

    private void write() throws IOException {
        out.append(
                "{\"story\":\"invented\",\"title\":\"Fiction: everything in this corpus is invented\",\n\"documents\":{");
        String between = "\n";
        for (Episode episode : episodes) {
            for (InventedDocument document : episode.documents()) {
                out.append(between)
                        .append(CanonicalJson.text(document.id()))
                        .append(':')
                        .append(furniture(document));
                between = ",\n";
            }
        }
        out.append("},\n");
        list("claims", episode -> episode.documents().stream().flatMap(Gold::claims));
        entities();
        list("events", episode -> episode.truth().events().stream().map(Gold::event));
        list("figures", episode -> episode.truth().events().stream().flatMap(Gold::figure));
        out.append("\"at_risk\":[],\n");
        list("copies", episode -> episode.truth().copies().stream().map(Gold::copies));
        out.append("\"format\":2}\n");
    }

    private void list(String key, Function<Episode, Stream<String>> made) throws IOException {
        out.append(CanonicalJson.text(key)).append(":[");
        String between = "\n";
        for (Episode episode : episodes) {
            for (String json : made.apply(episode).toList()) {
                out.append(between).append(json);
                between = ",\n";
            }
        }
        out.append("],\n");
    }

    private void entities() throws IOException {
        Names names = new Names();
        for (Episode episode : episodes) {
            episode.documents().forEach(names::add);
        }
        out.append("\"entities\":[");
        String between = "\n";
        for (String json : names.json()) {
            out.append(between).append(json);
            between = ",\n";
        }
        out.append("],\n");
    }

    private static String furniture(InventedDocument document) {
        return CanonicalJson.object()
                .put("complete", "true")
                .put(
                        "furniture",
                        CanonicalJson.array(document.layout().furniture().stream()
                                .map(span -> quoted(document, span).toJson())
                                .toList()))
                .toJson();
    }

    private static Members quoted(InventedDocument document, Span span) {
        // Code units are code points here, since invented texts stay inside the Basic Multilingual Plane.
        return CanonicalJson.object()
                .text("quote", span.in(document.text()))
                .put("start", CanonicalJson.number(span.start()))
                .put("end", CanonicalJson.number(span.end()));
    }

    private static Stream<String> claims(InventedDocument document) {
        List<Told> told = document.told();
        return Stream.iterate(0, place -> place < told.size(), place -> place + 1)
                .map(place -> claim(document, told.get(place), place));
    }

    private static String claim(InventedDocument document, Told told, int place) {
        Telling telling = told.telling();
        return quoted(document, told.span())
                .text("id", id(new Truth.At(document.id(), place)))
                .text("doc", document.id())
                .put("optional", "false")
                .put("unsure", "false")
                .text("kind", telling.kind().code())
                .text("stance", lower(telling.stance()))
                .put("hedged", "false")
                .text(
                        "basis",
                        lower(telling.incident().sources().get(telling.source()).basis()))
                .put(
                        "speaker",
                        orNull(told.speaker()
                                .map(span -> quoted(document, span)
                                        .text("name", told.speakerName())
                                        .toJson())))
                .put(
                        "chain",
                        CanonicalJson.array(
                                told.chain().stream().map(Gold::step).toList()))
                .put(
                        "places",
                        CanonicalJson.array(told.town().stream()
                                .map(ignored -> CanonicalJson.text(
                                        "town " + telling.incident().town().number()))
                                .toList()))
                .put(
                        "when",
                        orNull(told.when()
                                .map(when -> CanonicalJson.object()
                                        .put(
                                                "earliest",
                                                orNull(when.earliest().map(day -> CanonicalJson.text(day.toString()))))
                                        .put(
                                                "latest",
                                                orNull(when.latest().map(day -> CanonicalJson.text(day.toString()))))
                                        .toJson())))
                .put("stated_on", orNull(told.said().map(day -> CanonicalJson.text(day.toString()))))
                .put("quantity", orNull(told.figure().map(ignored -> quantity(document, told))))
                .text("event", event(telling.incident().number()))
                .toJson();
    }

    private static String step(Step step) {
        return CanonicalJson.object()
                .text("name", step.name())
                .text("kind", lower(step.kind()))
                .put("stated", Boolean.toString(step.stated()))
                .toJson();
    }

    private static String quantity(InventedDocument document, Told told) {
        var amount = told.telling().sum().amount(Optional.empty());
        return CanonicalJson.object()
                .put("low", number(amount.low()))
                .put("best", number(amount.best()))
                .put("high", number(amount.high()))
                .put("approximate", Boolean.toString(amount.approximate()))
                .text("unit", amount.unit())
                .put("of", orNull(told.people().map(span -> CanonicalJson.text(span.in(document.text())))))
                .toJson();
    }

    private static String number(java.util.OptionalDouble number) {
        return number.isPresent() ? CanonicalJson.number(number.getAsDouble()) : "null";
    }

    private static String event(Truth.Happened happened) {
        return CanonicalJson.object()
                .text("id", event(happened.number()))
                .text("title", happened.title())
                .put(
                        "claims",
                        CanonicalJson.array(happened.claims().stream()
                                .map(at -> CanonicalJson.text(id(at)))
                                .toList()))
                .put(
                        "independent",
                        CanonicalJson.object()
                                .put("best", CanonicalJson.number(happened.origins()))
                                .put("min", CanonicalJson.number(happened.originsMin()))
                                .put("max", CanonicalJson.number(happened.originsMax()))
                                .text("why", "so many sources were invented for it; those without a name may be one")
                                .toJson())
                .put("contradictions", opposed(happened.contradictions(), "what"))
                .put("not_contradictions", opposed(happened.notContradictions(), "why"))
                .toJson();
    }

    private static String opposed(List<Truth.Opposed> pairs, String reason) {
        return CanonicalJson.array(pairs.stream()
                .map(pair -> {
                    Members json = CanonicalJson.object()
                            .put("claims", ids(List.of(pair.left(), pair.right())))
                            .text(reason, pair.why());
                    return reason.equals("what")
                            ? json.text("type", lower(pair.type())).toJson()
                            : json.toJson();
                })
                .toList());
    }

    private static Stream<String> figure(Truth.Happened happened) {
        return happened.figure().stream()
                .map(figure -> CanonicalJson.object()
                        .text("id", "figure of " + event(happened.number()))
                        .text("what", figure.what())
                        .put("claims", ids(figure.claims()))
                        .put(
                                "drift",
                                CanonicalJson.array(figure.drift().stream()
                                        .map(drift -> CanonicalJson.object()
                                                .text("claim", id(drift.claim()))
                                                .text("kind", lower(drift.drift()))
                                                .text("what", "planted")
                                                .toJson())
                                        .toList()))
                        .toJson());
    }

    private static String copies(Truth.Copies copies) {
        return CanonicalJson.object()
                .put(
                        "group",
                        CanonicalJson.array(copies.documents().stream()
                                .map(CanonicalJson::text)
                                .toList()))
                .text("kind", lower(copies.kind()))
                .text("why", "made from the first of them")
                .toJson();
    }

    private static String ids(List<Truth.At> claims) {
        return CanonicalJson.array(
                claims.stream().map(at -> CanonicalJson.text(id(at))).toList());
    }

    private static String id(Truth.At at) {
        return at.document() + "#c" + (at.claim() + 1);
    }

    private static String event(long number) {
        return "E" + number;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String orNull(Optional<String> json) {
        return json.orElse("null");
    }
}
