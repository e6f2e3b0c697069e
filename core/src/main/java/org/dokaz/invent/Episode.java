package org.dokaz.invent;

import java.util.List;

/** Some incidents of one district and month, and the documents that tell of them. */
public final class Episode {

    private final long number;
    private final List<Incident> incidents;
    private final List<InventedDocument> documents;

    Episode(long number, List<Incident> incidents, List<InventedDocument> documents) {
        this.number = number;
        this.incidents = List.copyOf(incidents);
        this.documents = List.copyOf(documents);
    }

    /** Which episode of its corpus it is, from 0. */
    public long number() {
        return number;
    }

    /** Its documents, in the order of their days; each after those that it rests on. */
    public List<InventedDocument> documents() {
        return documents;
    }

    /** The same without what comes after so many documents. */
    public Episode first(int count) {
        return count >= documents.size() ? this : new Episode(number, incidents, documents.subList(0, count));
    }

    /** What is true of it, as far as these documents tell. */
    public Truth truth() {
        return TruthOf.the(this);
    }

    List<Incident> incidents() {
        return incidents;
    }
}
