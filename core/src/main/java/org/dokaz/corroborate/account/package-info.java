/** Claims and their documents in terms that can be compared across languages, scripts and spellings. */
@NullMarked
package org.dokaz.corroborate.account;

import org.jspecify.annotations.NullMarked;
