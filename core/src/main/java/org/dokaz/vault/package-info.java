/**
 * The vault of a case: who is behind a pseudonym, and the originals and records that say it, encrypted under a passphrase. Knows nothing of how
 * names are found.
 */
@NullMarked
package org.dokaz.vault;

import org.jspecify.annotations.NullMarked;
