/** Looks through finished output for everything that is withheld, however it is hidden there, before anything leaves. */
@NullMarked
package org.dokaz.release.scan;

import org.jspecify.annotations.NullMarked;
