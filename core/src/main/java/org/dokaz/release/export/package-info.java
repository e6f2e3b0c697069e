/** A release in the forms that other programs take: tables, lines of JSON, maps, entities. */
@NullMarked
package org.dokaz.release.export;

import org.jspecify.annotations.NullMarked;
