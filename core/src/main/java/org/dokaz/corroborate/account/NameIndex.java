package org.dokaz.corroborate.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.model.Anchor;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;

/** Which person, place, unit or organisation is named where, over all documents. */
final class NameIndex {

    private final Map<DocumentId, List<Named>> byDocument = new HashMap<>();
    private final Vocabulary vocabulary;

    NameIndex(List<Entity> entities, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Entity entity : entities) {
            int term = vocabulary.number("e:" + entity.id().hex());
            for (Anchor mention : entity.mentions()) {
                byDocument
                        .computeIfAbsent(mention.document(), ignored -> new ArrayList<>())
                        .add(new Named(mention.span(), term, entity));
            }
        }
    }

    /** The names of one document. */
    LocalNames in(Reading reading, Words words) {
        return new LocalNames(
                reading, byDocument.getOrDefault(DocumentId.of(reading.transcript()), List.of()), vocabulary, words);
    }

    /** A stretch that names an entity. */
    record Named(Span span, int term, Entity entity) {}
}
