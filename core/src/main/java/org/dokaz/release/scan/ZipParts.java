package org.dokaz.release.scan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The members of a ZIP, and so of office documents: every local header is followed wherever it stands, so that members
 * that the directory does not list are seen too; names, comments and extra fields of the directory as well.
 */
final class ZipParts {

    private static final String LOCAL = "PK\u0003\u0004";
    private static final String CENTRAL = "PK\u0001\u0002";
    private static final String END = "PK\u0005\u0006";
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int ENCRYPTED = 1;
    private static final int UNICODE_NAME = 1 << 11;
    private static final Charset DOS = Charset.forName("IBM866");

    private final Looker looker;
    private final byte[] bytes;
    private final Place place;
    private final int depth;

    private ZipParts(Looker looker, byte[] bytes, Place place, int depth) {
        this.looker = looker;
        this.bytes = bytes;
        this.place = place;
        this.depth = depth;
    }

    static void look(Looker looker, byte[] bytes, Place place, int depth) {
        new ZipParts(looker, bytes, place, depth).members();
    }

    private void members() {
        int at = 0;
        int between = 0;
        while (at < bytes.length) {
            if (bytes[at] != 'P') {
                at++;
            } else if (Bytes.standsAt(bytes, LOCAL, at) && at + LOCAL_LENGTH <= bytes.length) {
                between(between, at);
                at = member(at);
                between = at;
            } else if (Bytes.standsAt(bytes, CENTRAL, at) && at + CENTRAL_LENGTH <= bytes.length) {
                at = directory(at);
                between = at;
            } else if (Bytes.standsAt(bytes, END, at) && at + END_LENGTH <= bytes.length) {
                int end = Math.min(bytes.length, at + END_LENGTH + Bytes.littleShort(bytes, at + 20));
                field("comment", at + END_LENGTH, end, 0);
                at = end;
                between = at;
            } else {
                at++;
            }
        }
        between(between, bytes.length);
    }

    private void between(int from, int end) {
        if (end - from > 4) {
            Binary.readable(looker, bytes, from, end, place.in("between members"));
        }
    }

    private void field(String name, int from, int end, int flags) {
        if (end > from) {
            for (Encodings.Reading reading : Encodings.of(Arrays.copyOfRange(bytes, from, end))) {
                looker.text(reading.text(), place.in(name), depth + 1);
            }
            if ((flags & UNICODE_NAME) == 0) {
                looker.words(new String(bytes, from, end - from, DOS), place.in(name));
            }
        }
    }

    private int directory(int at) {
        int flags = Bytes.littleShort(bytes, at + 8);
        int name = at + CENTRAL_LENGTH;
        int extra = Math.min(bytes.length, name + Bytes.littleShort(bytes, at + 28));
        int comment = Math.min(bytes.length, extra + Bytes.littleShort(bytes, at + 30));
        int end = Math.min(bytes.length, comment + Bytes.littleShort(bytes, at + 32));
        field("name of a member", name, extra, flags);
        Binary.readable(looker, bytes, extra, comment, place.in("extra field of a member"));
        field("comment of a member", comment, end, flags);
        return end;
    }

    private int member(int at) {
        int flags = Bytes.littleShort(bytes, at + 6);
        int method = Bytes.littleShort(bytes, at + 8);
        long packed = Bytes.littleInt(bytes, at + 18);
        int nameEnd = Math.min(bytes.length, at + LOCAL_LENGTH + Bytes.littleShort(bytes, at + 26));
        int data = Math.min(bytes.length, nameEnd + Bytes.littleShort(bytes, at + 28));
        String name = new String(bytes, at + LOCAL_LENGTH, nameEnd - at - LOCAL_LENGTH, StandardCharsets.UTF_8);
        field("name of a member", at + LOCAL_LENGTH, nameEnd, flags);
        Binary.readable(looker, bytes, nameEnd, data, place.in("extra field of a member"));
        Place member = place.in(name.isEmpty() ? "a member without a name" : name);
        if ((flags & ENCRYPTED) != 0) {
            looker.unseen(member, Unseen.Reason.ENCRYPTED, "locked by a password: unlock it, or leave it out");
            return data;
        }
        return switch (method) {
            case 0 -> stored(data, packed, member);
            case 8 -> deflated(data, member);
            default -> {
                looker.unseen(
                        member,
                        Unseen.Reason.PACKED,
                        "packed by method " + method + ", which cannot be looked into: pack it anew, or leave it out");
                yield data;
            }
        };
    }

    private int stored(int from, long packed, Place member) {
        boolean told = packed > 0 && from + packed <= bytes.length;
        int end = told ? (int) (from + packed) : next(from);
        if (end > from) {
            looker.look(Arrays.copyOfRange(bytes, from, end), member, depth + 1);
        }
        return end;
    }

    /** Where the next header begins, for a member that does not tell its length. */
    private int next(int from) {
        int at = from;
        while (at < bytes.length) {
            boolean header = bytes[at] == 'P'
                    && (Bytes.standsAt(bytes, LOCAL, at)
                            || Bytes.standsAt(bytes, CENTRAL, at)
                            || Bytes.standsAt(bytes, "PK\u0007\b", at)
                            || Bytes.standsAt(bytes, END, at));
            if (header) {
                return at;
            }
            at++;
        }
        return at;
    }

    private int deflated(int from, Place member) {
        Inflate inflate = Inflate.of(bytes, from, bytes.length, true, Looker.PART_BYTES_MAX);
        if (inflate.tooLarge()) {
            looker.tooLarge(member);
        } else if (!inflate.sound()) {
            looker.damaged(member, "member of a ZIP");
        }
        looker.look(inflate.bytes(), member, depth + 1);
        return from + inflate.read();
    }
}
