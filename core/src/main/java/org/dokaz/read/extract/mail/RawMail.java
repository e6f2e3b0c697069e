package org.dokaz.read.extract.mail;

/**
 * A message as it stands in its mailbox.
 *
 * @param cut whether it went on beyond what is held of one message
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record RawMail(byte[] bytes, boolean cut) {}
