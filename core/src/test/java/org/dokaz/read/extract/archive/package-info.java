@NullMarked
package org.dokaz.read.extract.archive;

import org.jspecify.annotations.NullMarked;
