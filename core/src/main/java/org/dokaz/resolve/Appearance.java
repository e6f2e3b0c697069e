package org.dokaz.resolve;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.DocumentId;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.model.Where;

/**
 * One name in one document.
 *
 * @param name in its base form where the reader could tell it, else as it is first written there
 * @param mentions where it stands, in text order; never empty
 * @param where what the reader made of it, where it is a place
 * @param noted what the document says of whoever bears it
 */
record Appearance(
        EntityKind kind, Language language, String name, List<Anchor> mentions, Optional<Where> where, Noted noted) {

    Appearance {
        mentions = List.copyOf(mentions);
    }

    /** The same under another name. */
    Appearance called(String other) {
        return new Appearance(kind, language, other, mentions, where, noted);
    }

    /** Its first mention: what it goes by where decisions are kept. */
    Anchor first() {
        return mentions.getFirst();
    }

    DocumentId document() {
        return first().document();
    }
}
