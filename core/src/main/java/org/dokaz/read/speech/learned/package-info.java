/** Attribution as a learned model sees it: which words of a sentence report something, whose it is, and what. */
@NullMarked
package org.dokaz.read.speech.learned;

import org.jspecify.annotations.NullMarked;
