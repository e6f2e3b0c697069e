/** Who may sign in to a workbench, as what, and with which password. */
@NullMarked
package org.dokaz.web.account;

import org.jspecify.annotations.NullMarked;
