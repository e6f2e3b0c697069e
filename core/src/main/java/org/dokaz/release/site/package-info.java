/** The public site: pages, feed and assets, written from one release and from nothing else. */
@NullMarked
package org.dokaz.release.site;

import org.jspecify.annotations.NullMarked;
