package org.dokaz.web.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.EventsInCase;
import org.dokaz.app.PairDesk;
import org.dokaz.model.Anchor;
import org.dokaz.model.Event;
import org.dokaz.model.Verdict;
import org.dokaz.record.Decided;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.ClaimKeys;
import org.dokaz.web.page.Graphic;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people decide of events and origins, as dated judgements on the words of claims. Each form tells what had been decided when its page was made;
 * where that is no longer all, nothing is kept.
 */
@Controller
class JudgementDoors {

    private static final int ADDRESS_LENGTH_MAX = 300;

    private final Desk desk;
    private final PairDesk pairs;
    private final EventDoors events;

    JudgementDoors(Desk desk, EventDoors events) {
        this.desk = desk;
        this.pairs = PairDesk.of(desk);
        this.events = events;
    }

    /** Where a form was sent to, and what was typed into it. */
    private record Sent(Visitor visitor, String key, Event event, String mark, EventPage.Draft draft) {}

    private ComparedCase.Found found(Visitor visitor) {
        return desk.compared(visitor.sight()).found().orElseThrow(Absent::new);
    }

    @PostMapping("/events/{event}/join")
    ResponseEntity<byte[]> join(
            Visitor visitor,
            @PathVariable("event") String key,
            @RequestParam("mark") String mark,
            @RequestParam(name = "other", defaultValue = "") String chosen,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "why", defaultValue = "") String why) {
        ComparedCase.Found found = found(visitor);
        Event event = EventDoors.event(found, key);
        String other = address.isBlank() || address.length() > ADDRESS_LENGTH_MAX ? chosen : address.strip();
        Sent sent = new Sent(visitor, key, event, mark, new EventPage.Draft(why, Set.of(), other));
        Optional<Event> meant = found.events().event(lastStep(other)).filter(one -> !one.equals(event));
        if (meant.isEmpty()) {
            return wrong(sent, "event.wrong.other");
        }
        return judged(
                sent, PairDesk.Wish.oneEvent(EventsInCase.words(event), EventsInCase.words(meant.get())), "joined");
    }

    /** The key in the address of an event, as it is copied from the browser. */
    private static String lastStep(String address) {
        String path = address.split("[?#]", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @PostMapping("/events/{event}/parting")
    ResponseEntity<byte[]> part(
            Visitor visitor,
            @PathVariable("event") String key,
            @RequestParam("mark") String mark,
            @RequestParam(name = "claim", defaultValue = "") List<String> claims,
            @RequestParam(name = "why", defaultValue = "") String why) {
        Event event = EventDoors.event(found(visitor), key);
        Sent sent = sent(visitor, key, event, mark, claims, why);
        List<Anchor> chosen = EventsInCase.words(event, sent.draft().claims(), true);
        List<Anchor> rest = EventsInCase.words(event, sent.draft().claims(), false);
        if (chosen.isEmpty() || rest.isEmpty()) {
            return wrong(sent, "event.wrong.part");
        }
        return judged(sent, PairDesk.Wish.otherEvent(chosen, rest), "parted");
    }

    @PostMapping("/events/{event}/origins")
    ResponseEntity<byte[]> origins(
            Visitor visitor,
            @PathVariable("event") String key,
            @RequestParam("mark") String mark,
            @RequestParam(name = "claim", defaultValue = "") List<String> claims,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "why", defaultValue = "") String why) {
        Event event = EventDoors.event(found(visitor), key);
        Sent sent = sent(visitor, key, event, mark, claims, why);
        boolean one = answer.equals("one");
        List<Anchor> chosen = EventsInCase.words(event, sent.draft().claims(), true);
        if ((!one && !answer.equals("apart")) || chosen.size() < 2 || (!one && chosen.size() > 2)) {
            return wrong(sent, "event.wrong.origins");
        }
        return judged(
                sent, PairDesk.Wish.ofOrigins(one ? Verdict.SAME : Verdict.DIFFERENT, chosen), one ? "one" : "apart");
    }

    @PostMapping("/events/{event}/revocation")
    ResponseEntity<byte[]> revocation(
            Visitor visitor,
            @PathVariable("event") String key,
            @RequestParam("mark") String mark,
            @RequestParam("decision") String decision) {
        Event event = EventDoors.event(found(visitor), key);
        Sent sent = new Sent(visitor, key, event, mark, EventPage.Draft.EMPTY);
        return after(
                sent,
                pairs.revoke(
                        EventsInCase.words(event),
                        PairDesk.OF_EVENTS,
                        ClaimKeys.digest(mark),
                        visitor.sight(),
                        ClaimKeys.digest(decision),
                        visitor.text("reader.undoneWhy"),
                        visitor.author()),
                "undone");
    }

    private static Sent sent(Visitor visitor, String key, Event event, String mark, List<String> claims, String why) {
        return new Sent(visitor, key, event, mark, new EventPage.Draft(why, new LinkedHashSet<>(claims), ""));
    }

    private ResponseEntity<byte[]> judged(Sent sent, PairDesk.Wish wish, String done) {
        String why = sent.draft().why();
        if (!wish.isOfTwo()) {
            return wrong(sent, "event.wrong.words");
        }
        if (!wish.isWithinBounds()) {
            return wrong(sent, "event.wrong.many");
        }
        if (why.isBlank() || why.length() > Decided.WORDS_MAX) {
            return wrong(sent, "event.wrong.why");
        }
        Visitor visitor = sent.visitor();
        return after(
                sent,
                pairs.judge(
                        EventsInCase.words(sent.event()),
                        PairDesk.OF_EVENTS,
                        ClaimKeys.digest(sent.mark()),
                        visitor.sight(),
                        wish,
                        why.strip(),
                        visitor.author()),
                done);
    }

    private ResponseEntity<byte[]> after(Sent sent, Desk.Result result, String done) {
        return switch (result) {
            case Desk.Kept _ -> Replies.next(Ways.event(sent.event().id()) + "?done=" + done + graphic(sent.event()));
            case Desk.Overtaken _ -> shown(HttpStatus.CONFLICT, sent, "event.wrong.overtaken");
            case Desk.Unknown _ -> throw new Absent();
        };
    }

    /** Who decided on an event of violence has asked to see it. */
    private static String graphic(Event event) {
        return Desk.isGraphic(event.kind()) ? "&" + Graphic.PARAMETER + "=" + Graphic.SHOWN : "";
    }

    /** Where somebody else decided something meanwhile, that is what is wrong: the form was made of what stands no more. */
    private ResponseEntity<byte[]> wrong(Sent sent, String label) {
        boolean overtaken = !pairs.stand(
                        EventsInCase.words(sent.event()),
                        PairDesk.OF_EVENTS,
                        sent.visitor().sight())
                .mark()
                .equals(ClaimKeys.digest(sent.mark()));
        return overtaken
                ? shown(HttpStatus.CONFLICT, sent, "event.wrong.overtaken")
                : shown(HttpStatus.UNPROCESSABLE_CONTENT, sent, label);
    }

    private ResponseEntity<byte[]> shown(HttpStatus status, Sent sent, String label) {
        EventPage.Shown shown = new EventPage.Shown(true, Optional.of(label), sent.draft());
        return Replies.page(status, events.page(sent.visitor(), sent.key(), shown));
    }
}
