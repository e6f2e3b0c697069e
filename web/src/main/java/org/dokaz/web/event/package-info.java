/** Where events are looked at as far as claims are taken to tell of them, and people join and part them and their origins. */
@NullMarked
package org.dokaz.web.event;

import org.jspecify.annotations.NullMarked;
