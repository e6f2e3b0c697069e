package org.dokaz.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.EventsInCase;
import org.dokaz.app.PairDesk;
import org.dokaz.model.Anchor;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Verdict;
import org.dokaz.record.Decided;
import org.dokaz.record.JsonObject;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Tongue;
import org.dokaz.web.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The events of the case for programs, and what people decide of them. Events point at claims by document and key and tell no words of them: those are
 * asked for where they are veiled.
 */
@Controller
class ApiEvents {

    /** The most events of one answer. */
    static final int EVENTS_MAX = 200;

    private static final int CLAIMS_MAX = 1_000;
    private static final int FIELD_LENGTH_MAX = 100;

    private final Desk desk;
    private final PairDesk pairs;

    ApiEvents(Desk desk) {
        this.desk = desk;
        this.pairs = PairDesk.of(desk);
    }

    /** What was found by now; programs are told to come back where nothing was yet. */
    private ComparedCase.State compared(Caller caller) {
        ComparedCase.State state = desk.compared(caller.sight());
        if (state.found().isEmpty()) {
            throw new Trouble(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    state.failed().orElse("the claims are being compared; ask again in a moment"));
        }
        return state;
    }

    @GetMapping("/api/v1/events")
    ResponseEntity<byte[]> list(
            Caller caller,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset) {
        if (limit < 1 || limit > EVENTS_MAX || offset < 0) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "limit is 1 to " + EVENTS_MAX + " (EVENTS_MAX), and offset 0 or more");
        }
        ComparedCase.State state = compared(caller);
        EventsInCase events = state.found().orElseThrow().events();
        List<Event> all = events.events().stream()
                .sorted(Comparator.comparingInt(event -> -event.claims().size()))
                .toList();
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return Json.answer(CanonicalJson.object()
                .put("total", CanonicalJson.number(all.size()))
                .put("latest", Boolean.toString(state.isLatest()))
                .put(
                        "events",
                        CanonicalJson.array(all.subList(from, to).stream()
                                .map(event -> EventJson.line(events, event).toJson())
                                .toList()))
                .put("next", to < all.size() ? CanonicalJson.number(to) : Json.NULL)
                .toJson());
    }

    @GetMapping("/api/v1/events/{event}")
    ResponseEntity<byte[]> event(Caller caller, @PathVariable("event") String key) {
        ComparedCase.State state = compared(caller);
        EventsInCase events = state.found().orElseThrow().events();
        Event event = events.event(key).orElseThrow(Absent::new);
        return Json.answer(EventJson.whole(
                        events, event, pairs.stand(EventsInCase.words(event), PairDesk.OF_EVENTS, caller.sight()))
                .put("latest", Boolean.toString(state.isLatest()))
                .toJson());
    }

    /** What a program was sent to decide, and of what. */
    private record Meant(Event event, EventsInCase events, Digest mark, JsonObject body) {}

    private Meant meant(Caller caller, String key, HttpServletRequest request) throws IOException {
        EventsInCase events = compared(caller).found().orElseThrow().events();
        Event event = events.event(key).orElseThrow(Absent::new);
        JsonObject body = Json.body(request);
        return new Meant(event, events, Json.digest(body, "mark"), body);
    }

    @PostMapping("/api/v1/events/{event}/judgement")
    ResponseEntity<byte[]> judgement(Caller caller, @PathVariable("event") String key, HttpServletRequest request)
            throws IOException {
        Meant meant = meant(caller, key, request);
        // What is wrong with a judgement is told only where it is made of what still stands.
        String mark = mark(caller, meant.event());
        if (!mark.equals(meant.mark().hex())) {
            throw overtaken(mark);
        }
        PairDesk.Wish wish = wish(meant);
        String why = Json.required(meant.body(), "why", Decided.WORDS_MAX).strip();
        if (why.isEmpty()) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "a judgement needs its reason: give why");
        }
        if (!wish.isOfTwo() || !wish.isWithinBounds()) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "a judgement is on two sides that differ, of no more pairs of claims than one may speak of");
        }
        return after(
                caller,
                meant,
                pairs.judge(
                        EventsInCase.words(meant.event()),
                        PairDesk.OF_EVENTS,
                        meant.mark(),
                        caller.sight(),
                        wish,
                        why,
                        caller.author()));
    }

    private static PairDesk.Wish wish(Meant meant) {
        return switch (Json.required(meant.body(), "answer", FIELD_LENGTH_MAX)) {
            case "one_event" -> {
                Event other = meant.events()
                        .event(Json.required(meant.body(), "other", FIELD_LENGTH_MAX))
                        .filter(one -> !one.equals(meant.event()))
                        .orElseThrow(() ->
                                new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "other is the key of another event"));
                yield PairDesk.Wish.oneEvent(EventsInCase.words(meant.event()), EventsInCase.words(other));
            }
            case "other_event" -> {
                Set<String> chosen = claims(meant.body());
                yield PairDesk.Wish.otherEvent(
                        EventsInCase.words(meant.event(), chosen, true),
                        EventsInCase.words(meant.event(), chosen, false));
            }
            case "one_origin" -> ofOrigins(meant, Verdict.SAME);
            case "independent" -> ofOrigins(meant, Verdict.DIFFERENT);
            default ->
                throw new Trouble(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "answer is one_event, other_event, one_origin or independent");
        };
    }

    private static PairDesk.Wish ofOrigins(Meant meant, Verdict verdict) {
        List<Anchor> chosen = EventsInCase.words(meant.event(), claims(meant.body()), true);
        if (chosen.size() < 2 || (verdict == Verdict.DIFFERENT && chosen.size() > 2)) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "claims are the keys of two claims of the event; of one origin there may be more");
        }
        return PairDesk.Wish.ofOrigins(verdict, chosen);
    }

    private static Set<String> claims(JsonObject body) {
        List<String> claims = Json.texts(body, "claims");
        if (claims.size() > CLAIMS_MAX) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "claims are at most " + CLAIMS_MAX + " (CLAIMS_MAX)");
        }
        return new LinkedHashSet<>(claims);
    }

    @PostMapping("/api/v1/events/{event}/revocation")
    ResponseEntity<byte[]> revocation(Caller caller, @PathVariable("event") String key, HttpServletRequest request)
            throws IOException {
        Meant meant = meant(caller, key, request);
        Digest decision = Json.digest(meant.body(), "decision");
        String why = Json.optional(meant.body(), "why", Decided.WORDS_MAX)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Tongue.ENGLISH_LABELS.text("reader.undoneWhy"));
        return after(
                caller,
                meant,
                pairs.revoke(
                        EventsInCase.words(meant.event()),
                        PairDesk.OF_EVENTS,
                        meant.mark(),
                        caller.sight(),
                        decision,
                        why,
                        caller.author()));
    }

    private ResponseEntity<byte[]> after(Caller caller, Meant meant, Desk.Result result) {
        String mark = mark(caller, meant.event());
        return switch (result) {
            case Desk.Kept(Digest id) ->
                Json.answer(CanonicalJson.object()
                        .text("decision", id.hex())
                        .text("mark", mark)
                        .toJson());
            case Desk.Overtaken _ -> throw overtaken(mark);
            case Desk.Unknown _ -> throw new Absent();
        };
    }

    private String mark(Caller caller, Event event) {
        return pairs.stand(EventsInCase.words(event), PairDesk.OF_EVENTS, caller.sight())
                .mark()
                .hex();
    }

    private static Trouble overtaken(String mark) {
        return new Trouble(
                HttpStatus.CONFLICT,
                "somebody decided something on this event since it had this mark, and nothing was kept; look at the event and"
                        + " decide again",
                Map.of("mark", mark));
    }
}
