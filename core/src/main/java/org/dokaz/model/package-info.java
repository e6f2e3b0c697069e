/** The nouns: what an investigator would point at. Needs nothing but Java; knows no file, clock or network. */
@NullMarked
package org.dokaz.model;

import org.jspecify.annotations.NullMarked;
