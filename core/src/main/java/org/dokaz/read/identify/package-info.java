/** Which language a text is written in. Decided from the text; what the document says of itself counts as a hint. */
@NullMarked
package org.dokaz.read.identify;

import org.jspecify.annotations.NullMarked;
