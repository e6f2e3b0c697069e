/**
 * Names however they are written: the sounds behind the letters of two scripts, what the parts of a name are, and
 * whether two names can be one person's or one place's.
 */
@NullMarked
package org.dokaz.spelling;

import org.jspecify.annotations.NullMarked;
