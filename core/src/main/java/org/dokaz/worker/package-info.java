/** Runs the parsers of foreign formats in child processes that may be killed, or in process (edge). */
@NullMarked
package org.dokaz.worker;

import org.jspecify.annotations.NullMarked;
