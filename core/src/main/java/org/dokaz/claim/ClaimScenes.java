package org.dokaz.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.claim.kind.Verdict;
import org.dokaz.claim.learned.ClaimScene;
import org.dokaz.model.Attribution;
import org.dokaz.model.Mention;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** The assertions of one document as learning sees them. */
final class ClaimScenes {

    /** How many of the kinds that rules see in an assertion learning is shown. */
    private static final int KINDS_MAX = 2;

    private final Decisions decisions;

    ClaimScenes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** All of them, in text order. */
    List<ClaimScene> all() {
        return decisions.assertions().stream().map(this::scene).toList();
    }

    private ClaimScene scene(Assertion asserted) {
        Optional<Attribution> attribution = decisions.attribution(asserted);
        List<Verdict> kinds = decisions.kinds(asserted);
        return new ClaimScene(
                asserted.sentence(),
                asserted.start(),
                asserted.end(),
                decisions.cue(asserted),
                source(attribution),
                attribution.flatMap(Attribution::voice).map(Step::kind),
                asserted.said(),
                asserted.carried(),
                isQuoted(asserted),
                kinds.stream().map(Verdict::kind).limit(KINDS_MAX).toList(),
                kinds.isEmpty() ? 0 : kinds.getFirst().weight(),
                decisions.ruledStance(asserted).value(),
                decisions.ruledBasis(asserted).value(),
                decisions.hedged(asserted).value(),
                noticed(asserted));
    }

    private List<Token> source(Optional<Attribution> attribution) {
        List<Token> tokens = new ArrayList<>();
        attribution.stream()
                .flatMap(by -> by.source().stream())
                .forEach(span -> tokens.addAll(decisions.tokensIn(span)));
        return tokens;
    }

    private boolean isQuoted(Assertion asserted) {
        return decisions
                .attribution(asserted)
                .filter(by -> by.speech() == Attribution.Speech.DIRECT)
                .isPresent();
    }

    private Set<String> noticed(Assertion asserted) {
        Set<String> noticed = new TreeSet<>();
        for (Mention mention : decisions.within(asserted.span())) {
            noticed.add(
                    switch (mention) {
                        case Mention.Name name -> name.kind().name();
                        case Mention.Place place ->
                            place.where().level().map(Enum::name).orElse("PLACE");
                        case Mention.Time time -> time.kind().name();
                        case Mention.Quantity quantity ->
                            "of " + quantity.amount().unit().toLowerCase(Locale.ROOT);
                    });
        }
        return noticed;
    }
}
