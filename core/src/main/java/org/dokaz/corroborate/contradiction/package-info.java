/** Finds what claims cannot both be so, or is one figure told otherwise, and names the clearest pair for each disagreement. */
@NullMarked
package org.dokaz.corroborate.contradiction;

import org.jspecify.annotations.NullMarked;
