/**
 * The case as a folder: originals named by their digests, an append-only log of what was done, and the records the log
 * commits to. Reads nothing out of a document and answers no question that needs a database.
 */
@NullMarked
package org.dokaz.preserve;

import org.jspecify.annotations.NullMarked;
