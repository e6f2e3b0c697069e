package org.dokaz.resolve;

import java.util.Collection;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;

/** Finds what an anchor points at again, in documents that may have been read anew since. */
final class Anchoring {

    private final AnchorIndex<Appearance> index = new AnchorIndex<>();

    Anchoring(Collection<Appearance> appearances) {
        appearances.forEach(appearance -> appearance.mentions().forEach(mention -> index.add(mention, appearance)));
    }

    /** The appearance with these words at this place; else the one with these words nearest to it in the same document. */
    Optional<Appearance> find(Anchor anchor) {
        return index.inTheseWords(anchor).stream().findFirst();
    }
}
