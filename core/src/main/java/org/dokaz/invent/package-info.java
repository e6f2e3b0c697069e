/** Corpora of fiction whose truth is known: which events, which origins, who copies whom, what drifted and what is contradicted. */
@NullMarked
package org.dokaz.invent;

import org.jspecify.annotations.NullMarked;
