/**
 * Trusted time (RFC 3161): requests that an offline machine makes, the courier that has them answered, the answers checked and kept beside the
 * log. {@link org.dokaz.stamp.Courier} alone opens a socket, to the addresses it is given.
 */
@NullMarked
package org.dokaz.stamp;

import org.jspecify.annotations.NullMarked;
