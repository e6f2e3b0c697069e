/** Who gets through which door of the workbench: one table of doors, and the checks before it. */
@NullMarked
package org.dokaz.web.guard;

import org.jspecify.annotations.NullMarked;
