package org.dokaz.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;

/** Hits as JSON, one object a line. Every key is always there: what is absent is null, and offsets are code points. */
public final class HitJson {

    private static final String NULL = "null";

    private HitJson() {}

    /** A hit. */
    public static String of(Hit hit) {
        return CanonicalJson.object()
                .text("type", "hit")
                .text("in", hit.part().code())
                .put(
                        "document",
                        CanonicalJson.object()
                                .text("id", hit.document().exhibit().toString())
                                .put("part", text(hit.document().part()))
                                .put("path", text(hit.path()))
                                .put("outlet", text(hit.masthead().outlet()))
                                .put("title", text(hit.masthead().title()))
                                .put("url", text(hit.masthead().url()))
                                .put(
                                        "published",
                                        text(hit.masthead().published().map(Object::toString)))
                                .put("language", text(hit.masthead().language()))
                                .toJson())
                .put("restricted", text(hit.restricted()))
                .put(
                        "start",
                        hit.words()
                                .map(words -> CanonicalJson.number(words.start()))
                                .orElse(NULL))
                .put(
                        "end",
                        hit.words()
                                .map(words -> CanonicalJson.number(words.end()))
                                .orElse(NULL))
                .put("words", text(hit.words().map(Hit.Words::words)))
                .put("before", text(hit.words().map(Hit.Words::before)))
                .put("after", text(hit.words().map(Hit.Words::after)))
                .put(
                        "found",
                        CanonicalJson.array(hit.words().stream()
                                .flatMap(words -> words.found().stream())
                                .map(stretch -> "[" + stretch.start() + "," + stretch.end() + "]")
                                .toList()))
                .put("claim", hit.claim().map(HitJson::claim).orElse(NULL))
                .put("entity", hit.entity().map(HitJson::entity).orElse(NULL))
                .toJson();
    }

    private static String claim(Hit.ClaimFound claim) {
        return CanonicalJson.object()
                .text("id", claim.id().toString())
                .text("kind", claim.kind())
                .text("stance", claim.stance())
                .put("hedged", Boolean.toString(claim.hedged()))
                .put("speaker", text(claim.speaker()))
                .put("chain", texts(claim.chain()))
                .put("places", texts(claim.places()))
                .put(
                        "when",
                        claim.when()
                                .map(when -> CanonicalJson.object()
                                        .put("earliest", text(when.earliest().map(Object::toString)))
                                        .put("latest", text(when.latest().map(Object::toString)))
                                        .put("precise", Boolean.toString(when.precise()))
                                        .toJson())
                                .orElse(NULL))
                .put("quantity", text(claim.quantity()))
                .put("event", text(claim.event().map(Object::toString)))
                .put("standing", text(claim.standing().map(one -> one.name().toLowerCase(Locale.ROOT))))
                .put("corrected", Boolean.toString(claim.reviews().contains(Reviewed.CORRECTED)))
                .put(
                        "review",
                        texts(claim.reviews().stream()
                                .sorted()
                                .map(Reviewed::code)
                                .toList()))
                .toJson();
    }

    private static String entity(Hit.EntityFound entity) {
        return CanonicalJson.object()
                .text("id", entity.id().toString())
                .text("kind", entity.kind().name().toLowerCase(Locale.ROOT))
                .text("name", entity.name())
                .put("names", texts(entity.names()))
                .put("mentions", CanonicalJson.number(entity.mentions()))
                .toJson();
    }

    /** What was found in all: the last line. */
    public static String summary(Found found) {
        CanonicalJson.Members facets = CanonicalJson.object();
        for (Map.Entry<String, List<Found.Count>> facet : found.facets().entrySet()) {
            facets.put(
                    facet.getKey(),
                    CanonicalJson.array(facet.getValue().stream()
                            .map(count -> CanonicalJson.object()
                                    .text("value", count.value())
                                    .put("hits", CanonicalJson.number(count.hits()))
                                    .toJson())
                            .toList()));
        }
        return CanonicalJson.object()
                .text("type", "summary")
                .put("total", CanonicalJson.number(found.total()))
                .put("facets", facets.toJson())
                .put("after", text(found.after()))
                .put("entries", CanonicalJson.number(found.standsAt().entries()))
                .put("compared", Boolean.toString(found.isCompared()))
                .toJson();
    }

    private static String text(Optional<String> value) {
        return value.map(CanonicalJson::text).orElse(NULL);
    }

    private static String texts(List<String> values) {
        return CanonicalJson.array(values.stream().map(CanonicalJson::text).toList());
    }
}
