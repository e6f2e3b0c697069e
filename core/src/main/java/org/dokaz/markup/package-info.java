/** How pages are written: escaping, the house's own words in the reader's language, dates and numbers in words, drawings in rows. */
@NullMarked
package org.dokaz.markup;

import org.jspecify.annotations.NullMarked;
