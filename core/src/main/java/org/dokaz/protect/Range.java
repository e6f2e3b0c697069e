package org.dokaz.protect;

/** A stretch of a line: token indices, half-open. */
record Range(int start, int end) {

    boolean overlaps(Range other) {
        return Math.min(end, other.end) > Math.max(start, other.start);
    }

    int length() {
        return end - start;
    }
}
