/** Every parser of bytes that others made, entered with bytes made to mislead it. */
@NullMarked
package org.dokaz.fuzz;

import org.jspecify.annotations.NullMarked;
