@NullMarked
package org.dokaz.read.extract.telegram;

import org.jspecify.annotations.NullMarked;
