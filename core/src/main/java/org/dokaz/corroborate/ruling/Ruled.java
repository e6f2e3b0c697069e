package org.dokaz.corroborate.ruling;

/**
 * A decision on two claims as they stand now.
 *
 * @param left the number of the earlier account
 * @param right the number of the later; greater than {@code left}
 * @param why the reason given
 */
public record Ruled(int left, int right, String why) {}
