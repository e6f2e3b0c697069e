/** Where a document is read as it was, with what was read in it, and each claim is accepted, rejected or set right. */
@NullMarked
package org.dokaz.web.reader;

import org.jspecify.annotations.NullMarked;
