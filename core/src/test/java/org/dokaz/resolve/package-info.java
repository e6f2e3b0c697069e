/** Tests of which names stand for one. */
@NullMarked
package org.dokaz.resolve;

import org.jspecify.annotations.NullMarked;
