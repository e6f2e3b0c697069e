package org.dokaz.read.furniture;

/**
 * How often a line stands in the documents of one outlet. Copies of a document count once.
 *
 * @param documents how many hold it
 * @param atEdge how many hold it among their first or last lines
 * @param of how many documents there are
 */
record Recurrence(int documents, int atEdge, int of) {

    /** The fewest documents from which anything is learnt: two or three may tell one story, or quote one text. */
    static final int DOCUMENTS_MIN = 4;

    /** The fewest of a hundred documents that a line stands in to be known at all: a standing line stands in most. */
    static final int PERCENT_MIN = 50;

    /** Whether at least so many documents hold it, and so many of a hundred. */
    boolean holds(int documentsMin, int percentMin) {
        return enough(documents, documentsMin, percentMin);
    }

    /** The same, counting only documents at whose edge it stands. */
    boolean holdsAtEdge(int documentsMin, int percentMin) {
        return enough(atEdge, documentsMin, percentMin);
    }

    private boolean enough(int count, int documentsMin, int percentMin) {
        return count >= documentsMin && 100L * count >= (long) percentMin * of;
    }
}
