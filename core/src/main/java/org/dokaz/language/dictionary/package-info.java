/**
 * Dictionaries of word forms, linked from their own libraries and read when first asked. Nothing of them is copied here, and
 * they know words, not sentences.
 */
@NullMarked
package org.dokaz.language.dictionary;

import org.jspecify.annotations.NullMarked;
