/** What gives a withheld person, number, address or quotation away in a text, and where it stands there. */
@NullMarked
package org.dokaz.release.withheld;

import org.jspecify.annotations.NullMarked;
