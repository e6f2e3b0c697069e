package org.dokaz.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text with the signatures of those who vouch for it, as C2SP's signed notes are written.
 *
 * @param text ends in a line feed, which is signed as well
 */
public record SignedNote(String text, List<Line> lines) {

    /** The longest note that is looked at, in bytes. */
    public static final int BYTES_MAX = 100_000;

    private static final int LINES_MAX = 100;
    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    /**
     * One signature.
     *
     * @param name of the key
     * @param id of the key: 8 hexadecimal digits
     * @param signature in base64
     */
    public record Line(String name, String id, String signature) {

        private String written() {
            byte[] signed = Base64.getDecoder().decode(signature);
            byte[] whole = Arrays.copyOf(HexFormat.of().parseHex(id), ID_BYTES + signed.length);
            System.arraycopy(signed, 0, whole, ID_BYTES, signed.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(whole) + "\n";
        }

        private static Optional<Line> parse(String line) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                return Optional.empty();
            }
            String name = line.substring(DASH.length(), space);
            byte[] whole = Base64.getDecoder().decode(line.substring(space + 1));
            if (!VerifierKey.isName(name) || whole.length <= ID_BYTES) {
                return Optional.empty();
            }
            return Optional.of(new Line(
                    name,
                    HexFormat.of().formatHex(whole, 0, ID_BYTES),
                    Base64.getEncoder().encodeToString(Arrays.copyOfRange(whole, ID_BYTES, whole.length))));
        }
    }

    public SignedNote {
        lines = List.copyOf(lines);
    }

    /**
     * A text that one key signs.
     *
     * @param signer gives the signature over bytes
     */
    public static SignedNote of(String text, VerifierKey key, UnaryOperator<byte[]> signer) {
        byte[] signature = signer.apply(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(
                text, List.of(new Line(key.name(), key.id(), Base64.getEncoder().encodeToString(signature))));
    }

    /** The note of these bytes, if they are one to the last bit. */
    public static Optional<SignedNote> parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return Optional.empty();
        }
        try {
            String whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int gap = whole.lastIndexOf("\n\n");
            if (gap < 0 || gap + 2 == whole.length() || !whole.endsWith("\n")) {
                return Optional.empty();
            }
            List<Line> lines = new ArrayList<>();
            for (String line : whole.substring(gap + 2, whole.length() - 1).split("\n", LINES_MAX)) {
                Optional<Line> read = Line.parse(line);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                lines.add(read.get());
            }
            SignedNote note = new SignedNote(whole.substring(0, gap + 1), lines);
            // Base64 has several spellings of one value: only the one that is written is taken.
            return Optional.of(note).filter(read -> Arrays.equals(read.bytes(), bytes));
        } catch (CharacterCodingException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The note as bytes. */
    public byte[] bytes() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        lines.forEach(line -> whole.append(line.written()));
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this key signed it: there is a line of it, and every line of it holds. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        List<Line> its = lines.stream()
                .filter(line -> line.name().equals(key.name()) && line.id().equals(key.id()))
                .toList();
        return !its.isEmpty()
                && its.stream()
                        .allMatch(line -> key.signed(signed, Base64.getDecoder().decode(line.signature())));
    }
}
