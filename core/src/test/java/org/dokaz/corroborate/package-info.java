/** Tests of what comparing the claims of a case comes to. */
@NullMarked
package org.dokaz.corroborate;

import org.jspecify.annotations.NullMarked;
