/** What leaves the pipeline in a form people and programs read: JSON Lines, text for a terminal, the dossier. Decides nothing, withholds nothing. */
@NullMarked
package org.dokaz.publish;

import org.jspecify.annotations.NullMarked;
