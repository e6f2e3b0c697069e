/** Places that a user imported, indexed and mapped into memory, and who held them when. */
@NullMarked
package org.dokaz.gazetteer;

import org.jspecify.annotations.NullMarked;
