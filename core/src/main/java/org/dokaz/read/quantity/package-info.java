/** Reads how many: numbers with their bounds, what they count, and of whom. */
@NullMarked
package org.dokaz.read.quantity;

import org.jspecify.annotations.NullMarked;
