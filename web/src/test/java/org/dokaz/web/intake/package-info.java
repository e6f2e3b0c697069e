/** Tests of what people bring in. */
@org.jspecify.annotations.NullMarked
package org.dokaz.web.intake;
