/** Which names in different documents stand for one person, place, unit or organisation, and why. Nothing is merged: names are grouped. */
@NullMarked
package org.dokaz.resolve;

import org.jspecify.annotations.NullMarked;
