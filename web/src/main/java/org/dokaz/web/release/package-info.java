/** The release desk: what would leave the house, looked at before it does. */
@NullMarked
package org.dokaz.web.release;

import org.jspecify.annotations.NullMarked;
