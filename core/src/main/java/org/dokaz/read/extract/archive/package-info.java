/** Archives taken apart: zip, gzip, and the captures of web archives. */
@NullMarked
package org.dokaz.read.extract.archive;

import org.jspecify.annotations.NullMarked;
