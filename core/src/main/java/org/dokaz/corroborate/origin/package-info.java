/** Tells from whom the knowledge behind an event comes, and how many of them do not hang on one another. */
@NullMarked
package org.dokaz.corroborate.origin;

import org.jspecify.annotations.NullMarked;
