package org.dokaz.preserve;

import static org.assertj.core.api.Assertions.assertThat;

/** The parsers of what a case's log is kept in, entered from outside their package. */
public final class LogEntrance {

    private LogEntrance() {}

    /** Whatever is believed must be what would have been written, to the last byte. */
    public static void enter(byte[] data) {
        LogEntry.parse(data).ifPresent(entry -> assertThat(entry.line()).startsWith(data));
        SaltedRecord.parse(data).ifPresent(salted -> assertThat(salted.file()).isEqualTo(data));
        KeptLine.parse(0, data);
        KeptHead.parse(data);
    }
}
