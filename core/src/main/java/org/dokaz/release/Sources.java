package org.dokaz.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;

/**
 * The documents that a release quotes, as far as they may be known: one in which nobody is at risk by title, address and digest; one in which
 * somebody is by outlet and date alone, since its address would lead to that person; one whose people were told of in other words not at all.
 */
final class Sources {

    private final Docket docket;
    private final Shield shield;
    private final Set<DocumentId> reworded;
    private final Map<DocumentId, Release.Source> listed = new LinkedHashMap<>();

    /**
     * The documents of a release.
     *
     * @param reworded documents of whose people something is told in other words
     */
    Sources(Docket docket, Shield shield, Set<DocumentId> reworded) {
        this.docket = docket;
        this.shield = shield;
        this.reworded = reworded;
    }

    /** The key of a document, which is listed from now on; nothing for one that may not be known. */
    Optional<String> keyOf(Reading reading) {
        if (reworded.contains(DocumentId.of(reading.transcript()))) {
            return Optional.empty();
        }
        return Optional.of(listed.computeIfAbsent(
                        DocumentId.of(reading.transcript()), ignored -> source(reading, "d" + (listed.size() + 1)))
                .key());
    }

    /** The key of a document that is listed. */
    Optional<String> keyOf(DocumentId document) {
        return Optional.ofNullable(listed.get(document)).map(Release.Source::key);
    }

    private Release.Source source(Reading reading, String key) {
        Masthead masthead = reading.transcript().masthead();
        boolean open = isOpen(reading);
        return new Release.Source(
                key,
                masthead.outlet().map(shield::masked),
                masthead.title().filter(_ -> reading.risks().isEmpty()).flatMap(shield::safe),
                masthead.url().filter(_ -> open).flatMap(shield::safe),
                masthead.published(),
                reading.transcript().language(),
                open ? Optional.of(reading.transcript().exhibit()) : Optional.empty(),
                Optional.ofNullable(docket.readers().get(DocumentId.of(reading.transcript()))));
    }

    /** Whether a document may be known whole: nobody in it is at risk, and its address may be told. */
    boolean isOpen(Reading reading) {
        return reading.risks().isEmpty()
                && !docket.unshown().contains(reading.transcript().exhibit());
    }

    /** All that are listed, in the order in which they were. */
    List<Release.Source> listed() {
        return List.copyOf(listed.values());
    }
}
