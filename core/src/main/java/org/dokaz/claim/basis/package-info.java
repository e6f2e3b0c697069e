/** How the ultimate source knows what it says, where the text shows it. */
@NullMarked
package org.dokaz.claim.basis;

import org.jspecify.annotations.NullMarked;
