/** The audit: who did what with the case, and when, for its owner. */
@NullMarked
package org.dokaz.web.audit;

import org.jspecify.annotations.NullMarked;
