/** Puts the stages in order: the one place that knows them all. Holds no rule of any stage and speaks to no user. */
@NullMarked
package org.dokaz.app;

import org.jspecify.annotations.NullMarked;
