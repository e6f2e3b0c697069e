package org.dokaz.web.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.NamesKnown;
import org.dokaz.app.PairDesk;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.Verdict;
import org.dokaz.record.Decided;
import org.dokaz.record.Judgement;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.ClaimKeys;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people decide of names: same, different, unsure. Each form tells what had been decided when its page was made. */
@Controller
class SamenessDoors {

    private static final int TYPED_LENGTH_MAX = 200;

    private final Desk desk;
    private final PairDesk pairs;
    private final NameDoors names;

    SamenessDoors(Desk desk, NameDoors names) {
        this.desk = desk;
        this.pairs = PairDesk.of(desk);
        this.names = names;
    }

    /** Where a form was sent to, and what was typed into it. */
    private record Sent(
            Visitor visitor,
            ComparedCase.State state,
            Entity entity,
            String address,
            String mark,
            NamePage.Draft draft) {

        ComparedCase.Found found() {
            return state.found().orElseThrow(Absent::new);
        }
    }

    private Sent sent(Visitor visitor, String document, String at, String mark, NamePage.Draft draft) {
        ComparedCase.State state = desk.compared(visitor.sight());
        ComparedCase.Found found = state.found().orElseThrow(Absent::new);
        Entity entity = NameDoors.entity(visitor, found, document, at);
        return new Sent(visitor, state, entity, NamePage.words(entity, found), mark, draft);
    }

    @PostMapping("/documents/{document}/names/{at}/judgement")
    ResponseEntity<byte[]> judge(
            Visitor visitor,
            @PathVariable("document") String document,
            @PathVariable("at") String at,
            @RequestParam("mark") String mark,
            @RequestParam(name = "other", defaultValue = "") String other,
            @RequestParam(name = "typed", defaultValue = "") String typed,
            @RequestParam(name = "verdict", defaultValue = "") String verdict,
            @RequestParam(name = "why", defaultValue = "") String why) {
        Sent sent = sent(visitor, document, at, mark, new NamePage.Draft(why, other, typed));
        Optional<Verdict> given = verdict(verdict);
        Optional<List<Anchor>> meant = typed.isBlank() ? chosen(sent, other) : typed(sent, typed.strip());
        if (given.isEmpty() || meant.isEmpty()) {
            return wrong(sent, "name.wrong.which");
        }
        return judged(
                sent,
                new PairDesk.Wish(
                        Judgement.Matter.NAMES,
                        given.get(),
                        NamesKnown.words(sent.entity().mentions()),
                        meant.get()),
                given.get().name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Verdict> verdict(String code) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().toLowerCase(Locale.ROOT).equals(code)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Anchor>> chosen(Sent sent, String other) {
        int colon = other.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Entity meant =
                NameDoors.entity(sent.visitor(), sent.found(), other.substring(0, colon), other.substring(colon + 1));
        return Optional.of(meant)
                .filter(entity -> entity.kind() == sent.entity().kind() && !entity.equals(sent.entity()))
                .map(entity -> NamesKnown.words(entity.mentions()));
    }

    private static Optional<List<Anchor>> typed(Sent sent, String name) {
        return name.length() > TYPED_LENGTH_MAX
                ? Optional.empty()
                : sent.found().known().meant(name, sent.entity().kind());
    }

    @PostMapping("/documents/{document}/names/{at}/parting")
    ResponseEntity<byte[]> part(
            Visitor visitor,
            @PathVariable("document") String document,
            @PathVariable("at") String at,
            @RequestParam("mark") String mark,
            @RequestParam(name = "place", defaultValue = "") List<String> places,
            @RequestParam(name = "why", defaultValue = "") String why) {
        Sent sent = sent(visitor, document, at, mark, new NamePage.Draft(why, "", ""));
        Set<String> chosen = new HashSet<>(places);
        List<Anchor> all = NamesKnown.words(sent.entity().mentions());
        List<Anchor> left = all.stream()
                .filter(place -> chosen.contains(value(place, sent)))
                .toList();
        List<Anchor> rest = all.stream()
                .filter(place -> !chosen.contains(value(place, sent)))
                .toList();
        if (left.isEmpty() || rest.isEmpty()) {
            return wrong(sent, "name.wrong.part");
        }
        return judged(sent, new PairDesk.Wish(Judgement.Matter.NAMES, Verdict.DIFFERENT, left, rest), "different");
    }

    private static String value(Anchor place, Sent sent) {
        return NamePage.key(place, sent.found()) + ":" + place.span().start();
    }

    @PostMapping("/documents/{document}/names/{at}/revocation")
    ResponseEntity<byte[]> revocation(
            Visitor visitor,
            @PathVariable("document") String document,
            @PathVariable("at") String at,
            @RequestParam("mark") String mark,
            @RequestParam("decision") String decision) {
        Sent sent = sent(visitor, document, at, mark, NamePage.Draft.EMPTY);
        return after(
                sent,
                pairs.revoke(
                        NamesKnown.words(sent.entity().mentions()),
                        NamePage.MATTERS,
                        ClaimKeys.digest(mark),
                        visitor.sight(),
                        ClaimKeys.digest(decision),
                        visitor.text("reader.undoneWhy"),
                        visitor.author()),
                "undone");
    }

    private ResponseEntity<byte[]> judged(Sent sent, PairDesk.Wish wish, String done) {
        String why = sent.draft().why();
        if (!wish.isOfTwo()) {
            return wrong(sent, "name.wrong.self");
        }
        if (why.isBlank() || why.length() > Decided.WORDS_MAX) {
            return wrong(sent, "event.wrong.why");
        }
        return after(
                sent,
                pairs.judge(
                        NamesKnown.words(sent.entity().mentions()),
                        NamePage.MATTERS,
                        ClaimKeys.digest(sent.mark()),
                        sent.visitor().sight(),
                        wish,
                        why.strip(),
                        sent.visitor().author()),
                done);
    }

    private ResponseEntity<byte[]> after(Sent sent, Desk.Result result, String done) {
        return switch (result) {
            case Desk.Kept _ -> Replies.next(sent.address() + "?done=" + done);
            case Desk.Overtaken _ -> shown(HttpStatus.CONFLICT, sent, "name.wrong.overtaken");
            case Desk.Unknown _ -> throw new Absent();
        };
    }

    /** Where somebody else decided something meanwhile, that is what is wrong: the form was made of what stands no more. */
    private ResponseEntity<byte[]> wrong(Sent sent, String label) {
        boolean overtaken = !pairs.stand(
                        NamesKnown.words(sent.entity().mentions()),
                        NamePage.MATTERS,
                        sent.visitor().sight())
                .mark()
                .equals(ClaimKeys.digest(sent.mark()));
        return overtaken
                ? shown(HttpStatus.CONFLICT, sent, "name.wrong.overtaken")
                : shown(HttpStatus.UNPROCESSABLE_CONTENT, sent, label);
    }

    private ResponseEntity<byte[]> shown(HttpStatus status, Sent sent, String label) {
        NamePage.Shown shown = new NamePage.Shown(false, Optional.of(label), sent.draft());
        return Replies.page(status, names.page(sent.visitor(), sent.state(), sent.entity(), shown));
    }
}
