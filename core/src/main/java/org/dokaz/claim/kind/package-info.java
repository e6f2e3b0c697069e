/** What sort of act a clause speaks of: evidence from the words, weighed by rules that are data. */
@NullMarked
package org.dokaz.claim.kind;

import org.jspecify.annotations.NullMarked;
