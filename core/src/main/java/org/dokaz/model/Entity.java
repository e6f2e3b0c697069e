package org.dokaz.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, place, unit or organisation as far as the documents of a case are taken to mean one. Nothing is merged: every mention stays
 * under its own spelling, and the grouping follows anew from the documents and from what people decided.
 *
 * @param id the digest of its kind and of its first mention, so that it outlasts further mentions
 * @param name the fullest name it goes by
 * @param names every spelling seen, in the order of how often, then of the letters
 * @param mentions where it is named, in the order of documents and texts; never empty
 * @param where the place, where it is one and its name settles it
 */
public record Entity(
        Digest id, EntityKind kind, String name, List<String> names, List<Anchor> mentions, Optional<Where> where) {

    public Entity {
        names = List.copyOf(names);
        mentions = List.copyOf(mentions);
    }

    /** An entity under the id that its first mention gives it. */
    public static Entity of(
            EntityKind kind, String name, List<String> names, List<Anchor> mentions, Optional<Where> where) {
        return new Entity(idOf(kind, mentions.getFirst()), kind, name, names, mentions, where);
    }

    private static Digest idOf(EntityKind kind, Anchor first) {
        return Digest.ofText(kind.name()
                + '\n'
                + first.exhibit().hex()
                + '\n'
                + first.part().orElse("")
                + '\n'
                + first.span().start()
                + '\n'
                + first.span().end()
                + '\n'
                + first.words());
    }
}
