package org.dokaz.cluster;

import java.io.Serializable;
import org.dokaz.model.Digest;

/**
 * An input as it was looked over before anything was read.
 *
 * @param name what it goes by
 * @param digest the SHA-256 of its bytes; of its name where they could not be had
 * @param sizeBytes how long it is, 0 where it could not be had
 * @param places at how many places in it something comes out
 * @param isDivisible whether each of them can be read by itself
 */
record Surveyed(String name, Digest digest, long sizeBytes, long places, boolean isDivisible) implements Serializable {}
