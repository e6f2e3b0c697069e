/** What readers noticed, looked at once more after the claims are made: what is no name goes, what leads to one person in a register is added. */
@NullMarked
package org.dokaz.read.review;

import org.jspecify.annotations.NullMarked;
