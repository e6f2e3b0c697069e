package org.dokaz.claim;

import java.util.Optional;

/**
 * Neighbouring tokens of one sentence that the same voice says.
 *
 * @param attribution the index of the innermost attribution that covers them; empty where none does
 */
record Stretch(int start, int end, Optional<Integer> attribution) {}
