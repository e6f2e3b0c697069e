/** How a speaker stands to what a clause says, and how surely: by rules that are data. */
@NullMarked
package org.dokaz.claim.stance;

import org.jspecify.annotations.NullMarked;
