/** The grammar of each word in its sentence: class, verb form, case. Learned from licensed treebanks; see DATA.md. */
@NullMarked
package org.dokaz.read.tag;

import org.jspecify.annotations.NullMarked;
