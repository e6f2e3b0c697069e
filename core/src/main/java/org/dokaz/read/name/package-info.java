/** Notices persons, roles, organisations, units and identifiers by name; not what they did, and not which of them are the same across documents. */
@NullMarked
package org.dokaz.read.name;

import org.jspecify.annotations.NullMarked;
