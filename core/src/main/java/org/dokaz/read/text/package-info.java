/**
 * A transcript taken apart into paragraphs, sentences and tokens, each where it stands. What a word is in its sentence is
 * not told here.
 */
@NullMarked
package org.dokaz.read.text;

import org.jspecify.annotations.NullMarked;
