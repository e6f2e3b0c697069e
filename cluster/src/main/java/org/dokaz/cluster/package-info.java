/** The stages of reading and comparing as a job on Spark: the same records as on one machine, byte for byte. */
@NullMarked
package org.dokaz.cluster;

import org.jspecify.annotations.NullMarked;
