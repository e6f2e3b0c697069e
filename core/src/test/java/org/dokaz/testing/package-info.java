/** Builders that tests share. */
package org.dokaz.testing;
