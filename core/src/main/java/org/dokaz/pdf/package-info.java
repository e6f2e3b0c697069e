/** PDFs opened alike on every machine, for whoever reads or searches them. */
@NullMarked
package org.dokaz.pdf;

import org.jspecify.annotations.NullMarked;
