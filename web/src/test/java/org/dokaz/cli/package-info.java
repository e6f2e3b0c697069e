/** Runs the program from tests of the workbench. */
@org.jspecify.annotations.NullMarked
package org.dokaz.cli;
