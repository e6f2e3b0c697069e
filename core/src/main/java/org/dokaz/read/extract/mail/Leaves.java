package org.dokaz.read.extract.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a message taken out of one another, in their order: what is to be read, and what was sent as files. Of
 * several forms of one text the plain one is read.
 */
final class Leaves {

    /** How deep parts may lie in one another. */
    static final int DEPTH_MAX = 32;

    /** The most parts of one message. */
    static final int PARTS_MAX = 1_000;

    private static final int BOUNDARY_LENGTH_MAX = 200;

    private final byte[] bytes;
    private final List<Leaf> words = new ArrayList<>();
    private final List<Leaf> files = new ArrayList<>();
    private boolean tooDeep;
    private boolean tooMany;
    private boolean encrypted;
    private boolean signed;
    private int parts;

    private Leaves(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The parts of the message whose headers these are. */
    static Leaves of(byte[] message, Fields headers) {
        Leaves leaves = new Leaves(message);
        leaves.take(headers, message.length, 0, true);
        return leaves;
    }

    /** What is to be read. */
    List<Leaf> words() {
        return words;
    }

    /** What was sent as files. */
    List<Leaf> files() {
        return files;
    }

    boolean isTooDeep() {
        return tooDeep;
    }

    boolean isTooMany() {
        return tooMany;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    boolean isSigned() {
        return signed;
    }

    private void take(Fields headers, int until, int depth, boolean read) {
        Structured type = Structured.of(headers.raw("content-type").orElse("text/plain"));
        Optional<String> boundary = Optional.ofNullable(type.parameters().get("boundary"))
                .filter(one -> !one.isEmpty() && one.length() <= BOUNDARY_LENGTH_MAX);
        if (type.value().startsWith("multipart/") && boundary.isPresent()) {
            if (depth >= DEPTH_MAX) {
                tooDeep = true;
                return;
            }
            encrypted |= type.value().equals("multipart/encrypted");
            signed |= type.value().equals("multipart/signed");
            takeParts(headers.bodyFrom(), until, boundary.get(), depth, type.value(), read);
            return;
        }
        leaf(headers, type, until, read);
    }

    private void takeParts(int from, int until, String boundary, int depth, String type, boolean read) {
        List<Fields> parts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        split(from, until, boundary, parts, ends);
        boolean alternative = type.equals("multipart/alternative");
        int chosen = alternative ? chosen(parts) : -1;
        for (int index = 0; index < parts.size(); index++) {
            take(parts.get(index), ends.get(index), depth + 1, read && (!alternative || index == chosen));
        }
    }

    /** The form of a text that is read: the plain one, else the last that can be. */
    private static int chosen(List<Fields> parts) {
        int chosen = parts.size() - 1;
        for (int index = parts.size() - 1; index >= 0; index--) {
            String type = Structured.of(parts.get(index).raw("content-type").orElse("text/plain"))
                    .value();
            if (type.equals("text/plain")) {
                return index;
            }
            boolean readable = type.equals("text/html") || type.startsWith("multipart/");
            chosen = readable ? index : chosen;
        }
        return chosen;
    }

    private void split(int from, int until, String boundary, List<Fields> found, List<Integer> ends) {
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int partFrom = -1;
        int at = from;
        while (at < until) {
            int lineEnd = at;
            while (lineEnd < until && bytes[lineEnd] != '\n') {
                lineEnd++;
            }
            if (isMark(at, lineEnd, mark)) {
                if (partFrom >= 0) {
                    add(partFrom, at, found, ends);
                }
                partFrom = isLast(at + mark.length, lineEnd) ? -1 : Math.min(lineEnd + 1, until);
                if (partFrom < 0 || tooMany) {
                    return;
                }
            }
            at = lineEnd + 1;
        }
        if (partFrom >= 0) {
            // Cut off: what is there of the part is read.
            add(partFrom, until, found, ends);
        }
    }

    private void add(int partFrom, int partUntil, List<Fields> found, List<Integer> ends) {
        parts++;
        if (parts > PARTS_MAX) {
            tooMany = true;
            return;
        }
        int end = partUntil;
        end -= end > partFrom && bytes[end - 1] == '\n' ? 1 : 0;
        end -= end > partFrom && bytes[end - 1] == '\r' ? 1 : 0;
        found.add(Fields.of(bytes, partFrom, end));
        ends.add(end);
    }

    private boolean isMark(int at, int lineEnd, byte[] mark) {
        if (lineEnd - at < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if (bytes[at + index] != mark[index]) {
                return false;
            }
        }
        int rest = at + mark.length;
        return rest == lineEnd
                || bytes[rest] == '-'
                || bytes[rest] == '\r'
                || bytes[rest] == ' '
                || bytes[rest] == '\t';
    }

    private boolean isLast(int at, int lineEnd) {
        return at + 1 < lineEnd && bytes[at] == '-' && bytes[at + 1] == '-';
    }

    private void leaf(Fields headers, Structured type, int until, boolean read) {
        Structured disposition =
                Structured.of(headers.raw("content-disposition").orElse(""));
        Optional<String> name = disposition.parameter("filename").or(() -> type.parameter("name"));
        boolean text = type.value().equals("text/plain")
                || type.value().equals("text/html")
                || type.value().isEmpty();
        boolean attached = disposition.value().equals("attachment") || !text || name.isPresent();
        if (!attached && !read) {
            return;
        }
        if (type.value().endsWith("-signature")) {
            signed = true;
            return;
        }
        byte[] body = Transfer.decode(
                bytes, Math.min(headers.bodyFrom(), until), until, headers.raw("content-transfer-encoding"));
        Leaf leaf = new Leaf(
                type.value().isEmpty() ? "text/plain" : type.value(),
                Optional.ofNullable(type.parameters().get("charset")),
                name,
                attached,
                body);
        (attached ? files : words).add(leaf);
    }
}
