/** Finds what a site puts around and between the paragraphs of an article: links, calls, credits, labels. Removes nothing. */
@NullMarked
package org.dokaz.read.furniture;

import org.jspecify.annotations.NullMarked;
