/** Places by name and code, and who held them when, as stages ask for them; what answers is plugged in. */
@NullMarked
package org.dokaz.atlas;

import org.jspecify.annotations.NullMarked;
