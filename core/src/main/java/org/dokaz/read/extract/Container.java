package org.dokaz.read.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Content;
import org.dokaz.read.extract.packed.GzipStream;

/** A sort of file that holds files or many documents, and is taken apart piece by piece. */
public enum Container {
    ZIP(Format.ZIP.mediaType()),
    WACZ("application/wacz"),
    WARC(Format.WARC.mediaType()),
    PACKED_WARC("application/warc+gzip"),
    GZIP(Format.GZIP.mediaType()),
    MESSAGE(Format.EMAIL.mediaType()),
    MAILBOX("application/mbox"),
    JSON_LINES("application/jsonl");

    private static final int OPENING_BYTES = 8 * 1024;
    private static final int HEADERS_MIN = 3;

    /** How long the first of several lines of JSON may be, in bytes, to be known for one. */
    private static final int JSON_LINE_BYTES_MAX = 64 * 1024;

    private static final Set<String> MAIL_HEADERS = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "mime-version",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "reply-to",
            "dkim-signature",
            "content-type",
            "content-transfer-encoding",
            "x-mailer",
            "x-received");

    private final String mediaType;

    Container(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type of such a file. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The sort of this file, if it is one that holds others.
     *
     * @param opening its first bytes
     * @param content all of it
     */
    public static Optional<Container> of(byte[] opening, Content content) {
        String start = new String(opening, 0, Math.min(opening.length, OPENING_BYTES), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return switch (ZipSort.of(content)) {
                case WACZ -> Optional.of(WACZ);
                case OTHER -> Optional.of(ZIP);
                case WORD, OPEN_TEXT, SHEET, SLIDES -> Optional.empty();
            };
        }
        if (start.startsWith("\u001f\u008b")) {
            return Optional.of(holdsWarc(opening) ? PACKED_WARC : GZIP);
        }
        if (start.startsWith("WARC/")) {
            return Optional.of(WARC);
        }
        if (start.startsWith("{")) {
            return isJsonLines(opening) ? Optional.of(JSON_LINES) : Optional.empty();
        }
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        if (text.startsWith("From ")) {
            int lineEnd = text.indexOf('\n');
            return lineEnd > 0 && beginsWithHeaders(text.substring(lineEnd + 1))
                    ? Optional.of(MAILBOX)
                    : Optional.empty();
        }
        return beginsWithHeaders(text) ? Optional.of(MESSAGE) : Optional.empty();
    }

    /** Whether the first line is one whole object, and another line follows that begins one. */
    private static boolean isJsonLines(byte[] opening) {
        int depth = 0;
        boolean inText = false;
        for (int at = 0; at < Math.min(opening.length, JSON_LINE_BYTES_MAX); at++) {
            char mark = (char) (opening[at] & 0xff);
            if (mark == '\n') {
                return depth == 0 && !inText && beginsObject(opening, at + 1);
            }
            if (inText) {
                at += mark == '\\' ? 1 : 0;
                inText = mark != '"';
            } else {
                inText = mark == '"';
                depth += mark == '{' ? 1 : mark == '}' ? -1 : 0;
            }
        }
        return false;
    }

    private static boolean beginsObject(byte[] opening, int from) {
        int at = from;
        while (at < opening.length && " \t\r\n".indexOf(opening[at]) >= 0) {
            at++;
        }
        return at < opening.length && opening[at] == '{';
    }

    private static boolean holdsWarc(byte[] opening) {
        try (InputStream in = new GzipStream(new ByteArrayInputStream(opening))) {
            return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
        } catch (IOException damaged) {
            return false;
        }
    }

    /** Whether a text begins with the headers of a message: nothing but headers, and enough that messages have. */
    private static boolean beginsWithHeaders(String text) {
        int known = 0;
        for (String line : text.split("\n", -1)) {
            String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            boolean folded = bare.startsWith(" ") || bare.startsWith("\t");
            int colon = bare.indexOf(':');
            if (bare.isEmpty() || (!folded && !isFieldName(bare, colon))) {
                break;
            }
            known += !folded && MAIL_HEADERS.contains(bare.substring(0, colon).toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return known >= HEADERS_MIN;
    }

    private static boolean isFieldName(String line, int colon) {
        return colon > 0 && line.substring(0, colon).chars().allMatch(mark -> mark > ' ' && mark < 0x7f);
    }
}
