/** Messages of mail and mailboxes: their words, and the files sent with them. After RFC 5322, 2045 to 2049, 2183 and 2231. */
@NullMarked
package org.dokaz.read.extract.mail;

import org.jspecify.annotations.NullMarked;
