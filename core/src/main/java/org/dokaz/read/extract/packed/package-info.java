/** Bytes out of packings, within bounds: zip archives and gzip. Knows nothing of what the bytes mean. */
@NullMarked
package org.dokaz.read.extract.packed;

import org.jspecify.annotations.NullMarked;
