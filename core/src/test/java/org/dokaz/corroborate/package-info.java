/** Tests of claims and documents as they are compared. */
@NullMarked
package org.dokaz.corroborate;

import org.jspecify.annotations.NullMarked;
