/** Text documents of office programs: the words that are theirs, and what stands beside them. */
@NullMarked
package org.dokaz.read.extract.office;

import org.jspecify.annotations.NullMarked;
