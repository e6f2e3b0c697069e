package org.dokaz.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Masthead;
import org.dokaz.model.Notes;
import org.dokaz.model.Step;

/** The hands a claim came through: the outlet first, then everyone its attributions name, the ultimate source last. */
final class Chains {

    /** How many hands one chain may show. */
    static final int STEPS_MAX = 12;

    private static final String HIDDEN_ACCOUNT = "a deleted or hidden account";

    private final Notes notes;

    private final Optional<Step> wire;
    private final List<Link> published;

    /** One pair of hands, and why it is in the chain. */
    record Link(Step step, String because) {}

    Chains(Notes notes) {
        this.notes = notes;
        this.wire = Wire.of(notes);
        this.published = published(notes.prose().transcript().masthead());
    }

    /** The hands that published the words: an outlet; or a chat, who posted there, and whom it was taken over from. */
    private static List<Link> published(Masthead masthead) {
        List<Link> hands = new ArrayList<>();
        boolean posted = masthead.posting().isPresent();
        masthead.outlet()
                .ifPresent(outlet -> hands.add(
                        posted
                                ? new Link(Step.stated(outlet, Step.Kind.CHANNEL), "it was posted there")
                                : new Link(Step.stated(outlet, Step.Kind.OUTLET), "published the document")));
        masthead.posting().ifPresent(posting -> {
            posting.sender()
                    .ifPresent(sender -> hands.add(new Link(Step.stated(sender, Step.Kind.UNNAMED), "posted it")));
            posting.signature()
                    .ifPresent(author -> hands.add(new Link(Step.stated(author, Step.Kind.PERSON), "signed it")));
            posting.forward()
                    .ifPresent(forward -> hands.add(new Link(
                            forward.from()
                                    .map(from -> Step.stated(from, Step.Kind.CHANNEL))
                                    .orElse(Step.stated(HIDDEN_ACCOUNT, Step.Kind.UNNAMED)),
                            "it was forwarded from there")));
        });
        return List.copyOf(hands);
    }

    /**
     * The chain of a claim.
     *
     * @param attribution the innermost attribution that covers it
     * @param shown a video or document that the speakers are seen in, where the text says so
     */
    List<Step> of(Optional<Integer> attribution, Optional<Step> shown) {
        return links(attribution, shown).stream().map(Link::step).toList();
    }

    /** The same chain, each step with why it is there. */
    List<Link> links(Optional<Integer> attribution, Optional<Step> shown) {
        List<Link> chain = new ArrayList<>(published);
        wire.ifPresent(agency -> chain.add(new Link(agency, "named in the dateline or source line")));
        List<Link> said = new ArrayList<>();
        Optional<Integer> at = attribution;
        int depth = 0;
        while (at.isPresent() && depth++ < STEPS_MAX) {
            Attribution current = notes.attributions().get(at.get());
            List<Link> own = new ArrayList<>();
            current.through().forEach(hand -> own.add(new Link(hand, "the sentence names this hand between")));
            current.voice().ifPresent(voice -> own.add(new Link(voice, "is quoted")));
            said.addAll(0, own);
            at = current.within();
        }
        if (shown.isPresent() && said.stream().noneMatch(link -> passesOn(link.step()))) {
            int last = said.isEmpty() ? 0 : said.size() - 1;
            said.add(last, new Link(shown.get(), "a sentence before shows the speakers in it"));
        }
        for (Link link : said) {
            boolean again = !chain.isEmpty()
                    && chain.getLast().step().name().equals(link.step().name());
            if (!again && chain.size() < STEPS_MAX) {
                chain.add(link);
            }
        }
        return chain;
    }

    /** Whether these hands pass on what they did not show: a paper that cites residents was not filmed with them. */
    private static boolean passesOn(Step step) {
        return step.kind() == Step.Kind.VIDEO || step.kind() == Step.Kind.OUTLET || step.kind() == Step.Kind.AGENCY;
    }
}
