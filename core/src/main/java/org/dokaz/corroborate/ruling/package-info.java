/** What people decided about claims, on the claims as they stand now, and which decision prevails where several cannot all hold. */
@NullMarked
package org.dokaz.corroborate.ruling;

import org.jspecify.annotations.NullMarked;
