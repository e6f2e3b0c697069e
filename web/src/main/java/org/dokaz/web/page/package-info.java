/** What all pages of the workbench have in common. */
@NullMarked
package org.dokaz.web.page;

import org.jspecify.annotations.NullMarked;
