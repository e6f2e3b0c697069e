/** Tests of which documents rest on one another. */
@NullMarked
package org.dokaz.corroborate.retelling;

import org.jspecify.annotations.NullMarked;
