package org.dokaz.release.scan;

/** Numbers and marks in bytes. */
final class Bytes {

    private Bytes() {}

    /** Where a mark of ASCII letters stands first from here on and before the end; -1 for nowhere. */
    static int find(byte[] bytes, String mark, int from, int end) {
        int last = Math.min(end, bytes.length) - mark.length();
        for (int at = Math.max(from, 0); at <= last; at++) {
            if (bytes[at] == mark.charAt(0) && standsAt(bytes, mark, at)) {
                return at;
            }
        }
        return -1;
    }

    static boolean standsAt(byte[] bytes, String mark, int at) {
        if (at < 0 || at + mark.length() > bytes.length) {
            return false;
        }
        for (int index = 0; index < mark.length(); index++) {
            if ((bytes[at + index] & 0xFF) != mark.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    static int find(byte[] bytes, byte wanted, int from, int end) {
        for (int at = from; at < Math.min(end, bytes.length); at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    static int littleShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    static long littleInt(byte[] bytes, int at) {
        return littleShort(bytes, at) | (long) littleShort(bytes, at + 2) << 16;
    }

    static int bigShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    static long bigInt(byte[] bytes, int at) {
        return (long) bigShort(bytes, at) << 16 | bigShort(bytes, at + 2);
    }
}
