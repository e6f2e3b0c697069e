/** Compares the claims of a case: which tell of one event, which rest on one origin, what became of each figure, what excludes what. */
@NullMarked
package org.dokaz.corroborate;

import org.jspecify.annotations.NullMarked;
