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
    private final List<Step> published;

    Chains(Notes notes) {
        this.notes = notes;
        this.wire = Wire.of(notes);
        this.published = published(notes.prose().transcript().masthead());
    }

    /** The hands that published the words: an outlet; or a chat, who posted there, and whom it was taken over from. */
    private static List<Step> published(Masthead masthead) {
        List<Step> hands = new ArrayList<>();
        Step.Kind kind = masthead.posting().isPresent() ? Step.Kind.CHANNEL : Step.Kind.OUTLET;
        masthead.outlet().ifPresent(outlet -> hands.add(Step.stated(outlet, kind)));
        masthead.posting().ifPresent(posting -> {
            posting.sender().ifPresent(sender -> hands.add(Step.stated(sender, Step.Kind.UNNAMED)));
            posting.signature().ifPresent(author -> hands.add(Step.stated(author, Step.Kind.PERSON)));
            posting.forward()
                    .ifPresent(forward -> hands.add(forward.from()
                            .map(from -> Step.stated(from, Step.Kind.CHANNEL))
                            .orElse(Step.stated(HIDDEN_ACCOUNT, Step.Kind.UNNAMED))));
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
        List<Step> chain = new ArrayList<>(published);
        wire.ifPresent(chain::add);
        List<Step> said = new ArrayList<>();
        Optional<Integer> at = attribution;
        int depth = 0;
        while (at.isPresent() && depth++ < STEPS_MAX) {
            Attribution current = notes.attributions().get(at.get());
            List<Step> own = new ArrayList<>(current.through());
            current.voice().ifPresent(own::add);
            said.addAll(0, own);
            at = current.within();
        }
        if (shown.isPresent() && said.stream().noneMatch(step -> step.kind() == Step.Kind.VIDEO)) {
            int last = said.isEmpty() ? 0 : said.size() - 1;
            said.add(last, shown.get());
        }
        for (Step step : said) {
            boolean again = !chain.isEmpty() && chain.getLast().name().equals(step.name());
            if (!again && chain.size() < STEPS_MAX) {
                chain.add(step);
            }
        }
        return chain;
    }
}
