/** The workbench: pages on which a team reads and judges a case, from its own machine. */
@NullMarked
package org.dokaz.web;

import org.jspecify.annotations.NullMarked;
