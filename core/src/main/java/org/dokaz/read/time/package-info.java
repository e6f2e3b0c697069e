/** Reads when: dates, weekdays, spans and repetitions, each resolved as vaguely as it was told. */
@NullMarked
package org.dokaz.read.time;

import org.jspecify.annotations.NullMarked;
