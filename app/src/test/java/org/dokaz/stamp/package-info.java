/** A real time-stamping server on loopback, and what is asked of it. */
@NullMarked
package org.dokaz.stamp;

import org.jspecify.annotations.NullMarked;
