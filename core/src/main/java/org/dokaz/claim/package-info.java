/** Makes claims of what readers noticed: who says that what happened, clause by clause. It does not weigh them. */
@NullMarked
package org.dokaz.claim;

import org.jspecify.annotations.NullMarked;
