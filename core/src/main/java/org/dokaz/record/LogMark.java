package org.dokaz.record;

import org.dokaz.model.Digest;

/**
 * How far into a case's log something has come.
 *
 * @param entries how many entries lie before the mark
 * @param self the own digest of the last of them; before the first entry, the digest of the case's founding file
 * @param offsetBytes where in the log the next entry begins
 */
public record LogMark(long entries, Digest self, long offsetBytes) {}
