package org.dokaz.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.record.Judgement;

/** What of a judgement may be known of by whom some exhibits are kept from: what it says of words in others, and then without its reason. */
final class OpenPart {

    /** Stands for a reason that may tell of what is restricted. */
    static final String REASON = "the reason is restricted";

    private OpenPart() {}

    /**
     * The judgement as far as it is on words in these exhibits; nothing where it is on none, or on one side only.
     *
     * @param exhibits those that may be known of
     */
    static Optional<Judgement> of(Judgement judgement, Predicate<Digest> exhibits) {
        List<Anchor> left = in(judgement.left(), exhibits);
        List<Anchor> right = in(judgement.right(), exhibits);
        if (left.size() == judgement.left().size()
                && right.size() == judgement.right().size()) {
            return Optional.of(judgement);
        }
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judgement(
                        judgement.matter(), judgement.verdict(), left, right, REASON, judgement.at(), judgement.by()));
    }

    private static List<Anchor> in(List<Anchor> anchors, Predicate<Digest> exhibits) {
        return anchors.stream()
                .filter(anchor -> exhibits.test(anchor.exhibit()))
                .toList();
    }
}
