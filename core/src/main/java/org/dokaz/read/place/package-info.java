/** Notices mentions of places and says what is known of them; which place a claim is about is decided elsewhere. */
@NullMarked
package org.dokaz.read.place;

import org.jspecify.annotations.NullMarked;
