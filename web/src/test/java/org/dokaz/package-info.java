/** Tests of the whole program. */
@org.jspecify.annotations.NullMarked
package org.dokaz;
