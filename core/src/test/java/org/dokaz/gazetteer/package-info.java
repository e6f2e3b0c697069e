/** Tests of {@code org.dokaz.gazetteer}. */
@NullMarked
package org.dokaz.gazetteer;

import org.jspecify.annotations.NullMarked;
