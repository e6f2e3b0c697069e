/** What may leave the house: the allow-list, and what a release says. */
@NullMarked
package org.dokaz.release;

import org.jspecify.annotations.NullMarked;
