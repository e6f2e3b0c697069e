/** The stages of reading in order: from the bytes of inputs to what came of each document in them, on a laptop or on a cluster. */
@NullMarked
package org.dokaz.pipeline;

import org.jspecify.annotations.NullMarked;
