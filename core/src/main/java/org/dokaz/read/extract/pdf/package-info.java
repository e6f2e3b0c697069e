/** PDFs: their words in reading order, with the place of each line on its page. */
@NullMarked
package org.dokaz.read.extract.pdf;

import org.jspecify.annotations.NullMarked;
