/** Messages that only their recipients can open, opened by programs that are not ours. */
@NullMarked
package org.dokaz.handover;

import org.jspecify.annotations.NullMarked;
