package org.dokaz.model;

import java.util.List;

/** Everything readers noticed in one transcript, in text order: the ground that claims are made from. */
public record Notes(Prose prose, List<Mention> mentions, List<Attribution> attributions) {

    public Notes {
        mentions = List.copyOf(mentions);
        attributions = List.copyOf(attributions);
    }
}
