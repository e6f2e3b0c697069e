/** Tells which documents rest on one another, or on one shared text or exhibit, by their words, names, numbers and order. */
@NullMarked
package org.dokaz.corroborate.retelling;

import org.jspecify.annotations.NullMarked;
