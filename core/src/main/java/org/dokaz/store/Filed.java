package org.dokaz.store;

import java.util.Optional;
import org.dokaz.model.Digest;

/**
 * Where the record of one document, or of an input that could not be had, is to be found.
 *
 * @param path of the input, exactly as the user named it; empty for standard input
 * @param entry the number of its line in the log
 * @param leaf the commitment under which the case keeps the record
 */
public record Filed(Optional<String> path, long entry, Digest leaf) {}
