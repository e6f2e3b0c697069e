/** What tests of the front doors need of vaults. */
@NullMarked
package org.dokaz.vault;

import org.jspecify.annotations.NullMarked;
