/** Where claims that wait are shared out, decisions are approved by a second person, sources and events are graded, and claims are held against the elements of crimes. */
@NullMarked
package org.dokaz.web.review;

import org.jspecify.annotations.NullMarked;
