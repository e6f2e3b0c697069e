/** Tests of the engine. */
@org.jspecify.annotations.NullMarked
package org.dokaz.cluster;
