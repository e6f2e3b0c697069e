/** Copies of documents and pictures from which what is withheld is gone: made anew, never edited. */
@NullMarked
package org.dokaz.release.redact;

import org.jspecify.annotations.NullMarked;
