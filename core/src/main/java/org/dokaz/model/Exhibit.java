package org.dokaz.model;

/** Bytes exactly as received. Never altered; removed only by an expunging, which is logged. */
public record Exhibit(Digest id, long sizeBytes, String mediaType) {

    public Exhibit {
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("size below zero: " + sizeBytes);
        }
    }
}
