package org.dokaz.publish;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Retelling;

/** The claims and documents of a dossier, found by what findings call them, and which document was taken from which. */
final class ClaimIndex {

    private final Map<Digest, Sheet.Entry> entries = new HashMap<>();
    private final Map<DocumentId, Sheet> sheets = new HashMap<>();
    private final Map<DocumentId, Retelling> taken = new HashMap<>();

    /** By the letters of documents, which a dossier gives out once each. */
    private final Map<String, AtRisk> risks = new HashMap<>();

    ClaimIndex(List<Sheet> all, List<Sheet.Entry> claims, Comparison comparison) {
        for (Sheet sheet : all) {
            sheet.reading().ifPresent(reading -> sheets.putIfAbsent(DocumentId.of(reading.transcript()), sheet));
        }
        claims.forEach(entry -> entries.putIfAbsent(entry.claim().id(), entry));
        for (Retelling retelling : comparison.retellings()) {
            for (DocumentId document : retelling.documents()) {
                if (retelling
                        .original()
                        .filter(original -> !original.equals(document))
                        .isPresent()) {
                    taken.merge(document, retelling, ClaimIndex::surer);
                }
            }
        }
    }

    private static Retelling surer(Retelling held, Retelling next) {
        return next.strength() > held.strength() ? next : held;
    }

    Optional<Sheet.Entry> entry(Digest claim) {
        return Optional.ofNullable(entries.get(claim));
    }

    /** Those of some claims that the dossier shows, in their order. */
    List<Sheet.Entry> entries(Collection<Digest> claims) {
        return claims.stream().flatMap(claim -> entry(claim).stream()).toList();
    }

    Optional<Sheet> sheet(DocumentId document) {
        return Optional.ofNullable(sheets.get(document));
    }

    /** The document that this one was taken from, by the surest link that tells. */
    Optional<Sheet> takenFrom(Sheet sheet) {
        return sheet.reading()
                .map(reading -> taken.get(DocumentId.of(reading.transcript())))
                .flatMap(Retelling::original)
                .flatMap(this::sheet);
    }

    /** The words that may expose somebody in the documents of these claims. */
    AtRisk risksIn(List<Sheet.Entry> claims) {
        Map<String, AtRisk> found = new LinkedHashMap<>();
        for (Sheet.Entry entry : claims) {
            Sheet sheet = entry.sheet();
            found.computeIfAbsent(
                    sheet.letters(), letters -> risks.computeIfAbsent(letters, ignored -> AtRisk.of(sheet)));
        }
        return AtRisk.ofAll(found.values());
    }
}
