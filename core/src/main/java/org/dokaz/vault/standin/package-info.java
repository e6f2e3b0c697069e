/**
 * What stands in a case for what lies in its vault: documents with pseudonyms in the place of names, and the records of them. Pure: the same
 * records, names and stand-in bytes give the same records.
 */
@NullMarked
package org.dokaz.vault.standin;

import org.jspecify.annotations.NullMarked;
