/** Pictures: kept and not read, with what their files say. */
@NullMarked
package org.dokaz.read.extract.image;

import org.jspecify.annotations.NullMarked;
