/** A release as a package that others can check: a bag, the crate in it, how each record came about, and its statements as annotations. */
@NullMarked
package org.dokaz.release.pack;

import org.jspecify.annotations.NullMarked;
