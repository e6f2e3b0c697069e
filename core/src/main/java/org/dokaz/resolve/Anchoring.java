package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.DocumentId;

/** Finds what an anchor points at again, in documents that may have been read anew since. */
final class Anchoring {

    private final Map<DocumentId, List<Appearance>> byDocument = new HashMap<>();

    Anchoring(Collection<Appearance> appearances) {
        appearances.forEach(appearance -> byDocument
                .computeIfAbsent(appearance.document(), ignored -> new ArrayList<>())
                .add(appearance));
    }

    /** The appearance with these words at this place; else the one with these words nearest to it in the same document. */
    Optional<Appearance> find(Anchor anchor) {
        Appearance nearest = null;
        int least = Integer.MAX_VALUE;
        for (Appearance appearance : byDocument.getOrDefault(anchor.document(), List.of())) {
            for (Anchor mention : appearance.mentions()) {
                int distance = Math.abs(mention.span().start() - anchor.span().start());
                if (mention.words().equals(anchor.words()) && distance < least) {
                    least = distance;
                    nearest = appearance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }
}
