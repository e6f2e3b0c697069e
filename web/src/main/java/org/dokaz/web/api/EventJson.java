package org.dokaz.web.api;

import java.util.List;
import java.util.Locale;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.EventsInCase;
import org.dokaz.app.PairStand;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Event;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** An event as programs are told of it: what its claims come to, and where they stand; never their words. */
final class EventJson {

    private EventJson() {}

    /** What a list tells of one. */
    static CanonicalJson.Members line(EventsInCase events, Event event) {
        return CanonicalJson.object()
                .text("key", EventsInCase.key(event.id()))
                .text("id", event.id().toString())
                .text("kind", event.kind().code())
                .text("standing", lower(event.standing()))
                .put("when", event.when().map(EventJson::when).orElse(Json.NULL))
                .put("place", Json.text(event.where().map(Where::name)))
                .put(
                        "independent",
                        CanonicalJson.object()
                                .put(
                                        "min",
                                        CanonicalJson.number(
                                                event.independence().min()))
                                .put(
                                        "max",
                                        CanonicalJson.number(
                                                event.independence().max()))
                                .toJson())
                .put("claims", CanonicalJson.number(event.claims().size()))
                .put("documents", CanonicalJson.number(events.sources(event).size()))
                .put(
                        "contradictions",
                        CanonicalJson.number(event.contradictions().size()));
    }

    private static String when(When when) {
        return CanonicalJson.object()
                .put("earliest", Json.text(when.earliest().map(Object::toString)))
                .put("latest", Json.text(when.latest().map(Object::toString)))
                .toJson();
    }

    /** All of it. */
    static CanonicalJson.Members whole(EventsInCase events, Event event, PairStand stand) {
        List<String> told = events.told(event).stream()
                .map(claim -> CanonicalJson.object()
                        .text("document", claim.source().key())
                        .text("claim", EventsInCase.key(claim.claim().id()))
                        .text("stance", lower(claim.claim().stance()))
                        .put("origin", CanonicalJson.number(origin(event, claim)))
                        .toJson())
                .toList();
        List<String> contradictions = event.contradictions().stream()
                .map(one -> CanonicalJson.object()
                        .text("type", lower(one.type()))
                        .text("left", EventsInCase.key(one.left()))
                        .text("right", EventsInCase.key(one.right()))
                        .toJson())
                .toList();
        return line(events, event)
                .put("told", CanonicalJson.array(told))
                .put("conflicts", CanonicalJson.array(contradictions))
                .text("mark", stand.mark().hex())
                .put(
                        "decisions",
                        CanonicalJson.array(
                                stand.told().stream().map(EventJson::told).toList()));
    }

    /** Which origin a claim rests on, from 0; -1 where none is told. */
    private static int origin(Event event, EventsInCase.Told told) {
        for (int at = 0; at < event.origins().size(); at++) {
            if (event.origins().get(at).claims().contains(told.claim().id())) {
                return at;
            }
        }
        return -1;
    }

    private static String told(ClaimStand.Told told) {
        return CanonicalJson.object()
                .text("decision", told.decided().id().hex())
                .text("at", told.decided().at().toString())
                .put("revoked", Json.text(told.revoked().map(one -> one.at().toString())))
                .toJson();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
