/** Tells what the words of a claim say of those it is about, as far as claims can clash over it: held or let go, wounded or dead, willing or forced. */
@NullMarked
package org.dokaz.corroborate.sense;

import org.jspecify.annotations.NullMarked;
