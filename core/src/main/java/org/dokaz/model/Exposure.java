package org.dokaz.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A person, or a group too small to hide in, whom one document puts at risk: where it mentions him, and what in it
 * narrows him down. It holds no name but in what it cites.
 *
 * @param mentions the words that stand for the person, in text order; never empty
 * @param traits what narrows him down, in text order
 */
public record Exposure(List<Citation> mentions, List<Trait> traits) {

    public Exposure {
        mentions = List.copyOf(mentions);
        traits = List.copyOf(traits);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("nobody is exposed without a word that stands for him");
        }
    }

    /** The respects in which the document narrows the person down: how many of them meet is what exposes him. */
    public Set<Trait.Kind> kinds() {
        Set<Trait.Kind> kinds = EnumSet.noneOf(Trait.Kind.class);
        traits.forEach(trait -> kinds.add(trait.kind()));
        return Set.copyOf(kinds);
    }

    /** Whether words at this place stand for the person or narrow him down. */
    public boolean touches(Span span) {
        return mentions.stream().anyMatch(cited -> cited.span().overlaps(span))
                || traits.stream().anyMatch(trait -> trait.cited().span().overlaps(span));
    }
}
