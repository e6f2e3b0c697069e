/** Tells which claims are of one event: pair by pair with reasons, then in groups. */
@NullMarked
package org.dokaz.corroborate.event;

import org.jspecify.annotations.NullMarked;
