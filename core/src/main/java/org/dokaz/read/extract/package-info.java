/** From the bytes of one exhibit to the documents in it: texts with their layout and masthead. Reads no language. */
@NullMarked
package org.dokaz.read.extract;

import org.jspecify.annotations.NullMarked;
