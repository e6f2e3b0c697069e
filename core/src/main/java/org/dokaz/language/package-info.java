/**
 * What differs between languages, as data: a folder of rule files for each, under {@code resources/org/dokaz/language/}.
 * This package reads the files and matches their patterns; it is not where a language's words are listed.
 */
@NullMarked
package org.dokaz.language;

import org.jspecify.annotations.NullMarked;
