/** The front door for a terminal: commands, messages, exit codes. Decides nothing about documents. */
@NullMarked
package org.dokaz.cli;

import org.jspecify.annotations.NullMarked;
