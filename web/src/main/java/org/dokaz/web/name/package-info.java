/** Where the names in a case are looked at: how each is spelt and where, what speaks for and against its being another, and what people decide. */
@NullMarked
package org.dokaz.web.name;

import org.jspecify.annotations.NullMarked;
