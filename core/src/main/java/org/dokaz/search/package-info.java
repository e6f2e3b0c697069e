/** What a case says, found by words: an index that is made from the case's records and can be thrown away. */
@NullMarked
package org.dokaz.search;

import org.jspecify.annotations.NullMarked;
