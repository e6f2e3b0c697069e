package org.dokaz.release.scan;

import java.util.Arrays;

/** The fields of IPTC as newsrooms fill them in: by-line, caption, keywords. */
final class IptcParts {

    private static final byte MARKER = 0x1C;
    private static final int HEADER = 5;
    private static final int RECORD_MAX = 9;

    private IptcParts() {}

    static void look(Looker looker, byte[] bytes, int from, int end, Place place, int depth) {
        int at = from;
        while (at + HEADER <= end) {
            int length = Bytes.bigShort(bytes, at + 3);
            boolean field = bytes[at] == MARKER
                    && bytes[at + 1] >= 1
                    && bytes[at + 1] <= RECORD_MAX
                    && length < 0x8000
                    && at + HEADER + length <= end;
            if (field) {
                String name = "IPTC field " + bytes[at + 1] + ":" + (bytes[at + 2] & 0xFF);
                byte[] value = Arrays.copyOfRange(bytes, at + HEADER, at + HEADER + length);
                for (Encodings.Reading reading : Encodings.of(value)) {
                    looker.text(reading.text(), place.in(name), depth + 1);
                }
                at += HEADER + length;
            } else {
                at++;
            }
        }
    }
}
