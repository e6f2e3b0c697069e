package org.dokaz.read.furniture;

/** A stretch of a line that is furniture or not as a whole: token indices, half-open. */
record Unit(int start, int end) {

    /** What a unit was found to be. */
    enum Kind {
        /** Announces other stories. */
        RELATED,
        /** Speaks to the reader; what little follows on its line is part of it. */
        CALL,
        /** Other furniture. */
        FURNITURE,
        /** A date or a time. */
        DATE,
        /** What the author wrote. */
        TEXT;

        boolean isFurniture() {
            return this == RELATED || this == CALL || this == FURNITURE;
        }
    }
}
