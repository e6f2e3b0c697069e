/**
 * The database of a case: what log and records say, arranged for questions. Never the truth itself; it may be deleted
 * at any time and is built again.
 */
@NullMarked
package org.dokaz.store;

import org.jspecify.annotations.NullMarked;
