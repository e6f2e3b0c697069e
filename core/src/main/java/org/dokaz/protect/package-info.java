/** Who could be harmed by what a document says, found before anything is shown. */
@NullMarked
package org.dokaz.protect;

import org.jspecify.annotations.NullMarked;
