package org.dokaz.read.extract.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Words of headers in letters beyond ASCII, as {@code =?utf-8?B?0JzRltGB0YI=?=}, after RFC 2047. */
final class EncodedWords {

    private static final int WORD_LENGTH_MAX = 2_000;

    private EncodedWords() {}

    /** The header with its encoded words as text. Neighbours in one encoding are joined before they are decoded, as many programs cut letters in two. */
    static String decode(String header) {
        StringBuilder out = new StringBuilder();
        Run run = new Run(out);
        int at = 0;
        int plainFrom = 0;
        while (at < header.length()) {
            Optional<Word> word = header.startsWith("=?", at) ? Word.at(header, at) : Optional.empty();
            if (word.isEmpty()) {
                at++;
                continue;
            }
            String between = header.substring(plainFrom, at);
            if (!between.isBlank() || run.isEmpty()) {
                run.end();
                out.append(between);
            }
            run.add(word.get());
            at = word.get().end();
            plainFrom = at;
        }
        run.end();
        return out.append(header, plainFrom, header.length()).toString();
    }

    private record Word(String charset, boolean base64, String text, int end) {

        static Optional<Word> at(String header, int start) {
            int charsetEnd = header.indexOf('?', start + 2);
            int kindEnd = charsetEnd < 0 ? -1 : header.indexOf('?', charsetEnd + 1);
            int end = kindEnd < 0 ? -1 : header.indexOf("?=", kindEnd + 1);
            if (end < 0 || end - start > WORD_LENGTH_MAX || kindEnd != charsetEnd + 2) {
                return Optional.empty();
            }
            String kind = header.substring(charsetEnd + 1, kindEnd).toUpperCase(Locale.ROOT);
            if (!kind.equals("B") && !kind.equals("Q")) {
                return Optional.empty();
            }
            String charset = header.substring(start + 2, charsetEnd);
            int language = charset.indexOf('*');
            return Optional.of(new Word(
                    (language < 0 ? charset : charset.substring(0, language)).toLowerCase(Locale.ROOT),
                    kind.equals("B"),
                    header.substring(kindEnd + 1, end),
                    end + 2));
        }

        byte[] bytes() {
            byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
            return base64
                    ? Transfer.base64(ascii, 0, ascii.length)
                    : Transfer.quotedPrintable(ascii, 0, ascii.length, true);
        }
    }

    /** Encoded words that stand beside one another. */
    private static final class Run {

        private final StringBuilder out;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        Run(StringBuilder out) {
            this.out = out;
        }

        boolean isEmpty() {
            return bytes.size() == 0;
        }

        void add(Word word) {
            if (!word.charset().equals(charset)) {
                end();
                charset = word.charset();
            }
            bytes.writeBytes(word.bytes());
        }

        void end() {
            if (!isEmpty()) {
                out.append(Charsets.decode(bytes.toByteArray(), Optional.of(charset)));
                bytes.reset();
            }
        }
    }
}
