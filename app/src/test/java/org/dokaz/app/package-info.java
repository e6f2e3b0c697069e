/** Tests of the order of the stages. */
@org.jspecify.annotations.NullMarked
package org.dokaz.app;
