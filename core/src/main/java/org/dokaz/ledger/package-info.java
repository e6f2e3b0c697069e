/**
 * What lets strangers check a log: its Merkle tree, signed heads of it, the public halves of the keys that sign, and proofs. Bytes in, bytes out;
 * opens no file.
 */
@NullMarked
package org.dokaz.ledger;

import org.jspecify.annotations.NullMarked;
