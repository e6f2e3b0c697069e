/** What was learned of claims from texts in which they are marked: their sort of act, stance and ground. */
@NullMarked
package org.dokaz.claim.learned;

import org.jspecify.annotations.NullMarked;
