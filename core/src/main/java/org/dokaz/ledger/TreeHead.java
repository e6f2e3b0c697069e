package org.dokaz.ledger;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Digest;

/**
 * The state of a log at one moment, as C2SP's tlog-checkpoints write it: the note that is signed.
 *
 * @param origin the name of the log
 * @param size how many entries it had
 * @param root of the tree over them
 */
public record TreeHead(String origin, long size, Digest root) {

    private static final String ORIGIN = "dokaz.case/";
    private static final int ORIGIN_DIGITS = 16;
    private static final int LINES = 3;

    /** The name of the log of the case with this founding file. It tells nothing of the case. */
    public static String origin(Digest founding) {
        return ORIGIN + founding.hex().substring(0, ORIGIN_DIGITS);
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /** The head that a text tells of, if it is one to the last character; lines behind the third are none of ours. */
    public static Optional<TreeHead> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) {
            return Optional.empty();
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            TreeHead head = new TreeHead(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    new Digest(HexFormat.of().formatHex(root)));
            return Optional.of(head)
                    .filter(read -> read.size >= 0 && read.text().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
