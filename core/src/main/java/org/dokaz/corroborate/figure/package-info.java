/** Follows a figure from whoever said it first through all who repeat it, and tells what became different on the way. */
@NullMarked
package org.dokaz.corroborate.figure;

import org.jspecify.annotations.NullMarked;
