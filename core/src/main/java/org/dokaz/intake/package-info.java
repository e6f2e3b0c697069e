/** What is on record of each exhibit by the book: how it was collected, and who examined it for what. */
@NullMarked
package org.dokaz.intake;

import org.jspecify.annotations.NullMarked;
