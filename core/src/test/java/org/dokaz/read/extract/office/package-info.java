@NullMarked
package org.dokaz.read.extract.office;

import org.jspecify.annotations.NullMarked;
