/** The grammar of work: what a stage is, and what can come of one input. Knows no stage. */
@NullMarked
package org.dokaz.flow;

import org.jspecify.annotations.NullMarked;
