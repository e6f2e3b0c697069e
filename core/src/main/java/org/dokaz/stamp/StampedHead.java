package org.dokaz.stamp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.dokaz.model.Digest;

/**
 * A head of the log and the times that authorities put on it.
 *
 * @param imprint the SHA-256 of the head's bytes
 * @param entries how many entries of the log the head covers, where it says so
 * @param stamps those that hold
 * @param waiting the authorities that were asked and whose answer has not come
 */
public record StampedHead(Digest imprint, OptionalLong entries, List<Stamp> stamps, List<String> waiting) {

    private static final int SIZE_LINE = 1;

    public StampedHead {
        stamps = List.copyOf(stamps);
        waiting = List.copyOf(waiting);
    }

    /** How many authorities put their time on it that have no root in common. */
    public long authorities() {
        return stamps.stream().map(Stamp::root).distinct().count();
    }

    /** How many entries a head covers: its second line (C2SP tlog-checkpoint). */
    public static OptionalLong entries(byte[] head) {
        List<String> lines = new String(head, StandardCharsets.UTF_8)
                .lines()
                .limit(SIZE_LINE + 1L)
                .toList();
        try {
            return lines.size() > SIZE_LINE
                    ? OptionalLong.of(Long.parseLong(lines.get(SIZE_LINE)))
                    : OptionalLong.empty();
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
