/** Asks web sites for what the user named: the one package that fetches anything (edge). */
@NullMarked
package org.dokaz.fetch;

import org.jspecify.annotations.NullMarked;
