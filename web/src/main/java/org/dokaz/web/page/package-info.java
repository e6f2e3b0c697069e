/** The pages of the workbench and what stands on them. */
@NullMarked
package org.dokaz.web.page;

import org.jspecify.annotations.NullMarked;
