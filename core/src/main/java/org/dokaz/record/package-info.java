/**
 * What a case keeps, and the JSON it keeps it in: captures, outcomes of documents, inputs that could not be had. Knows
 * neither folder nor database.
 */
@NullMarked
package org.dokaz.record;

import org.jspecify.annotations.NullMarked;
