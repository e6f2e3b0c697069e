/** Brings bytes in from files, folders and standard input, each with what came of asking for it. Judges nothing about their content. */
@NullMarked
package org.dokaz.collect;

import org.jspecify.annotations.NullMarked;
