package org.dokaz.release.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.parser.Parser;

/**
 * Characters that a text writes by other characters, written out: entities of HTML and XML, escapes of JavaScript,
 * JSON, CSS, Markdown and quoted-printable, percent-encoding, strings put together by a plus sign. It does not ask what
 * language the text is in: what looks like an escape is resolved.
 */
final class Escapes {

    private static final int ROUNDS_MAX = 4;
    private static final int ENTITY_MAX = 40;
    private static final int CONCATENATION_MAX = 40;
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset KOI = Charset.forName("KOI8-U");

    private static final int MEANINGS_MAX = 4000;
    private static final Map<String, String> MEANINGS = new ConcurrentHashMap<>();

    private final String text;
    private final StringBuilder written;
    private int at;

    private Escapes(String text) {
        this.text = text;
        this.written = new StringBuilder(text.length());
    }

    /** Whether a text has nothing in it that could be an escape. */
    static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isMark(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char letter) {
        return letter == '&' || letter == '\\' || letter == '%' || letter == '=' || letter == '+';
    }

    /** The text with escapes written out, escapes of escapes too, a few rounds. */
    static String resolved(String text) {
        String resolved = text;
        for (int round = 0; round < ROUNDS_MAX && !isPlain(resolved); round++) {
            String next = new Escapes(resolved).once();
            if (next.equals(resolved)) {
                return next;
            }
            resolved = next;
        }
        return resolved;
    }

    private String once() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            boolean resolved = switch (letter) {
                case '&' -> entity();
                case '\\' -> backslash();
                case '%' -> percent();
                case '=' -> quotedPrintable();
                case '+' -> concatenation();
                default -> false;
            };
            if (!resolved) {
                int next = at + 1;
                while (next < text.length() && !isMark(text.charAt(next))) {
                    next++;
                }
                written.append(text, at, next);
                at = next;
            }
        }
        return written.toString();
    }

    private boolean entity() {
        if (at + 2 < text.length() && text.charAt(at + 1) == '#') {
            boolean hex = (text.charAt(at + 2) | 32) == 'x';
            int from = at + (hex ? 3 : 2);
            int end = from;
            while (end < text.length() && end - from < 8 && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0) {
                end++;
            }
            return end > from && code(Integer.parseInt(text.substring(from, end), hex ? 16 : 10), semicolon(end));
        }
        int end = at + 1;
        while (end < text.length() && end - at < ENTITY_MAX && isAsciiLetter(text.charAt(end))) {
            end++;
        }
        if (end == at + 1 || end >= text.length() || text.charAt(end) != ';') {
            return false;
        }
        String meant =
                MEANINGS.computeIfAbsent(text.substring(at, end + 1), entity -> Parser.unescapeEntities(entity, false));
        if (meant.startsWith("&") && meant.length() == end + 1 - at) {
            return false;
        }
        if (MEANINGS.size() > MEANINGS_MAX) {
            MEANINGS.clear();
        }
        written.append(meant);
        at = end + 1;
        return true;
    }

    private int semicolon(int end) {
        return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
    }

    private static boolean isAsciiLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private boolean code(int code, int behind) {
        if (!Character.isValidCodePoint(code) || code == 0) {
            return false;
        }
        written.appendCodePoint(code);
        at = behind;
        return true;
    }

    private boolean backslash() {
        if (at + 1 >= text.length()) {
            return false;
        }
        char kind = text.charAt(at + 1);
        if (kind == 'u' && at + 2 < text.length() && text.charAt(at + 2) == '{') {
            int end = hexEnd(at + 3, 6);
            return end > at + 3 && end < text.length() && text.charAt(end) == '}' && code(hex(at + 3, end), end + 1);
        }
        if (kind == 'u' && hexEnd(at + 2, 4) == at + 6) {
            written.append((char) hex(at + 2, at + 6));
            at += 6;
            return true;
        }
        if (kind == 'U' && hexEnd(at + 2, 8) == at + 10) {
            return code(hex(at + 2, at + 10), at + 10);
        }
        if (kind == 'x' && hexEnd(at + 2, 2) == at + 4) {
            return bytes("\\x");
        }
        return styleOrMark(kind);
    }

    private boolean styleOrMark(char kind) {
        int end = hexEnd(at + 1, 6);
        if (end - at > 2) {
            // CSS: up to six digits, then one space that belongs to the escape.
            boolean space = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\n');
            return code(hex(at + 1, end), space ? end + 1 : end);
        }
        if (kind == 'n' || kind == 'r' || kind == 't') {
            written.append('\n');
            at += 2;
            return true;
        }
        if (kind == '\n') {
            at += 2;
            return true;
        }
        boolean mark = kind < 0x80 && !Character.isLetterOrDigit(kind) && !Character.isISOControl(kind);
        if (mark) {
            written.append(kind);
            at += 2;
        }
        return mark;
    }

    private int hexEnd(int from, int lengthMax) {
        int end = from;
        while (end < text.length() && end - from < lengthMax && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return end;
    }

    private int hex(int from, int end) {
        return (int) Math.min(Long.parseLong(text.substring(from, end), 16), Integer.MAX_VALUE);
    }

    private boolean percent() {
        if (at + 1 < text.length() && (text.charAt(at + 1) | 32) == 'u' && hexEnd(at + 2, 4) == at + 6) {
            written.append((char) hex(at + 2, at + 6));
            at += 6;
            return true;
        }
        return bytes("%");
    }

    private boolean quotedPrintable() {
        if (text.startsWith("=\r\n", at) || text.startsWith("=\n", at)) {
            at += text.charAt(at + 1) == '\n' ? 2 : 3;
            return true;
        }
        return bytes("=");
    }

    /** A row of bytes, each written as two digits behind a mark. */
    private boolean bytes(String mark) {
        if (hexEnd(at + mark.length(), 2) != at + mark.length() + 2) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int from = at;
        int digits = mark.length();
        while (text.startsWith(mark, from) && hexEnd(from + digits, 2) == from + digits + 2) {
            bytes.write(hex(from + digits, from + digits + 2));
            from += digits + 2;
        }
        if (from == at) {
            return false;
        }
        append(bytes.toByteArray());
        at = from;
        return true;
    }

    private void append(byte[] bytes) {
        Optional<String> utf8 = Encodings.utf8(bytes, 0, bytes.length);
        if (utf8.isPresent()) {
            written.append(utf8.get());
            return;
        }
        // Not UTF-8: each reading stands for itself, so that the words of either can be found.
        written.append(new String(bytes, StandardCharsets.ISO_8859_1))
                .append(' ')
                .append(new String(bytes, WINDOWS))
                .append(' ')
                .append(new String(bytes, KOI))
                .append(' ');
    }

    /** {@code 'Ко' + 'валь'}: the quotes and the plus sign go. */
    private boolean concatenation() {
        int quote = written.length() - 1;
        while (quote >= 0 && written.length() - quote < CONCATENATION_MAX && isSpace(written.charAt(quote))) {
            quote--;
        }
        int behind = at + 1;
        while (behind < text.length() && behind - at < CONCATENATION_MAX && isSpace(text.charAt(behind))) {
            behind++;
        }
        boolean quotes =
                quote >= 0 && behind < text.length() && isQuote(written.charAt(quote)) && isQuote(text.charAt(behind));
        if (quotes) {
            written.setLength(quote);
            at = behind + 1;
        }
        return quotes;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '\'' || letter == '`';
    }

    /** The text without tags, comments and the marks of Markdown, so that a word parted by them is whole. */
    static String withoutMarkup(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        int index = 0;
        while (index < text.length()) {
            char letter = text.charAt(index);
            if (letter == '<') {
                int end = endOfTag(text, index);
                if (end > 0) {
                    index = end;
                    continue;
                }
            }
            if (isLetterOrSpace(letter)) {
                int next = index + 1;
                while (next < text.length() && isLetterOrSpace(text.charAt(next))) {
                    next++;
                }
                bare.append(text, index, next);
                index = next;
                continue;
            }
            if (letter != '*' && letter != '_' && letter != '~' && letter != '`' && letter != '\\') {
                bare.append(letter);
            }
            index++;
        }
        return bare.toString();
    }

    private static boolean isLetterOrSpace(char letter) {
        return letter == ' ' || letter >= 0x80 || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static final int TAG_MAX = 4000;

    private static int endOfTag(String text, int start) {
        if (text.startsWith("<!--", start)) {
            int end = text.indexOf("-->", start + 4);
            return end < 0 ? -1 : end + 3;
        }
        int last = Math.min(text.length(), start + TAG_MAX);
        for (int index = start + 1; index < last; index++) {
            char letter = text.charAt(index);
            if (letter == '>') {
                return index + 1;
            }
            if (letter == '<') {
                return -1;
            }
        }
        return -1;
    }
}
