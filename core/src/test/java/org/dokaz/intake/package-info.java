@NullMarked
package org.dokaz.intake;

import org.jspecify.annotations.NullMarked;
