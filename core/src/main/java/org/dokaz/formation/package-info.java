/**
 * Names of military and security formations taken apart: number, size, arm, name and whole, whatever the language, and whether
 * two names mean one formation, or one a part of the other.
 */
@NullMarked
package org.dokaz.formation;

import org.jspecify.annotations.NullMarked;
