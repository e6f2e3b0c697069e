@NullMarked
package org.dokaz.fetch;

import org.jspecify.annotations.NullMarked;
