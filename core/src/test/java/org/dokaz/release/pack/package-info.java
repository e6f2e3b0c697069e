@NullMarked
package org.dokaz.release.pack;

import org.jspecify.annotations.NullMarked;
