/** Certificates (X.509) as people hand them over in files, and the digests that name them. */
@NullMarked
package org.dokaz.certificate;

import org.jspecify.annotations.NullMarked;
