/** Tests of invented corpora. */
@NullMarked
package org.dokaz.invent;

import org.jspecify.annotations.NullMarked;
