/** Reads the JSON that Telegram Desktop exports, message by message, in constant memory. Keeps third parties' contacts out of every text. */
@NullMarked
package org.dokaz.read.extract.telegram;

import org.jspecify.annotations.NullMarked;
