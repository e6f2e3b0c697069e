/** Chooses the places of a claim: those it names, those its words point back to, and the one its document is about. */
@NullMarked
package org.dokaz.claim.place;

import org.jspecify.annotations.NullMarked;
