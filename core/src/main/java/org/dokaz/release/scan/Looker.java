package org.dokaz.release.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.release.withheld.Withheld;

/** Looks into one file: bytes, what is packed in them, the texts these are, and what is written within the texts. */
final class Looker {

    /** The most leaks that are told of one file; the first is enough to stop the release. */
    static final int LEAKS_MAX = 200;

    /** The most that one part may unpack to, in bytes. */
    static final int PART_BYTES_MAX = 64 << 20;

    /** The most that one file may unpack to with all its parts, in bytes. */
    static final long UNPACKED_BYTES_MAX = 512L << 20;

    /** How deep containers may stand in containers. */
    static final int DEPTH_MAX = 8;

    /** The most parts that one file may have. */
    static final int PARTS_MAX = 200_000;

    /** The longest name of a part that is looked at, in characters. */
    static final int NAME_MAX = 4000;

    private static final int UNSEEN_MAX = 50;
    private static final int BLOB_CUT_MAX = 3;
    private static final int BLOB_READ_MAX = 1 << 20;

    private final Withheld withheld;
    private final RawSearch raw;
    private final String file;
    private final List<Leak> leaks = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private long unpacked;
    private int parts;
    private boolean guessing;

    Looker(Withheld withheld, RawSearch raw, String file) {
        this.withheld = withheld;
        this.raw = raw;
        this.file = file;
    }

    List<Leak> leaks() {
        return leaks;
    }

    List<Unseen> unseen() {
        return unseen;
    }

    Place whole() {
        return Place.whole(withheld);
    }

    /** Looks into bytes of whatever format. */
    void look(byte[] bytes, Place place, int depth) {
        if (!mayLook(bytes.length, place, depth)) {
            rawBytes(bytes, place);
            return;
        }
        rawBytes(bytes, place);
        Optional<Format> format = Format.of(bytes);
        if (format.isPresent()) {
            format.get().look(this, bytes, place, depth);
            return;
        }
        List<Encodings.Reading> readings = Encodings.of(bytes);
        for (Encodings.Reading reading : readings) {
            Place read = readings.size() == 1 ? place : place.in("read as " + reading.encoding());
            text(reading.text(), read, depth);
        }
        if (readings.isEmpty() && bytes.length > 0) {
            Binary.look(this, bytes, place, depth);
            unseen(
                    place,
                    Unseen.Reason.UNKNOWN_FORMAT,
                    "a format that is not known: its bytes and readable words were searched; look at it yourself");
        }
    }

    private boolean mayLook(int length, Place place, int depth) {
        if (depth > DEPTH_MAX) {
            unseen(
                    place,
                    Unseen.Reason.TOO_DEEP,
                    "packed more than " + DEPTH_MAX + " times over: unpack it, or leave it out");
            return false;
        }
        return depth == 0 || take(length, place);
    }

    /** Counts what was unpacked; false when it is too much. */
    boolean take(long length, Place place) {
        unpacked += length;
        parts++;
        if (unpacked <= UNPACKED_BYTES_MAX && parts <= PARTS_MAX) {
            return true;
        }
        tooLarge(place);
        return false;
    }

    void tooLarge(Place place) {
        unseen(place, Unseen.Reason.TOO_LARGE, "unpacks to more than can be looked into: leave it out, or split it");
    }

    /** Looks for spellings in bytes. */
    void rawBytes(byte[] bytes, Place place) {
        raw.in(bytes, (label, at) -> leak(place, "bytes", at, label));
    }

    /** Looks into a text and into all that can be written within it. */
    void text(String text, Place place, int depth) {
        if (Markup.isMarkup(text)) {
            Markup.look(this, text, place);
        }
        words(text, place.in("text"), place);
        String resolved = Escapes.isPlain(text) ? text : Escapes.resolved(text);
        boolean escaped = !resolved.equals(text);
        if (escaped) {
            words(resolved, place.in("text, escapes resolved"), place);
        }
        String bare = Escapes.withoutMarkup(resolved);
        if (bare.length() < resolved.length()) {
            words(bare, place.in("text, markup taken off"), place);
        }
        if (depth < DEPTH_MAX) {
            Blobs.look(this, text, place, depth);
            if (escaped) {
                Blobs.look(this, resolved, place.in("escapes resolved"), depth);
            }
        } else {
            looksPacked(text, place);
        }
    }

    /** At the greatest depth a long blob cannot be looked into any more. */
    private void looksPacked(String text, Place place) {
        if (text.length() >= BLOB_DEEP_MIN && text.indexOf(' ') < 0 && text.indexOf('<') < 0) {
            mayLook(0, place, DEPTH_MAX + 1);
        }
    }

    private static final int BLOB_DEEP_MIN = 16;

    /** Looks for words in a text as it stands. */
    void words(String text, Place place) {
        words(text, place, place);
    }

    /** Tells only what was not yet told of the part, so that a field that has a name is told by its name. */
    private void words(String text, Place place, Place part) {
        for (Withheld.Hit hit : withheld.in(text)) {
            if (place == part || !isTold(part, hit.name())) {
                leak(place, "", hit.start(), hit.name());
            }
        }
    }

    private boolean isTold(Place part, String label) {
        String way = part.toString();
        return leaks.stream()
                .anyMatch(leak -> leak.label().equals(label)
                        && !leak.where().endsWith("bytes")
                        && !leak.where().equals(way + " > text")
                        && (leak.where().startsWith(way + " > ") || way.equals("content")));
    }

    /** Looks into bytes that may only seem to be bytes: the digits of base64 or hexadecimal. */
    void blob(byte[] bytes, Place place, int depth, boolean aligned) {
        if (!take(bytes.length, place)) {
            return;
        }
        rawBytes(bytes, place);
        if (aligned && (Format.of(bytes).isPresent() || Encodings.of(bytes).size() == 1)) {
            look(bytes, place, depth);
            return;
        }
        int read = Math.min(bytes.length, BLOB_READ_MAX);
        for (int cut = 0; cut <= BLOB_CUT_MAX; cut++) {
            for (int front = 0; front <= BLOB_CUT_MAX && read - cut - front > 2; front++) {
                Optional<String> text = Encodings.utf8(bytes, front, read - cut - front);
                if (text.isPresent()) {
                    words(text.get(), place);
                    return;
                }
            }
        }
        if (bytes.length > BLOB_DEEP_MIN) {
            words(ReadableWords.utf8(bytes, 0, bytes.length), place);
            words(ReadableWords.utf16(bytes, 0, bytes.length, true), place);
            words(ReadableWords.utf16(bytes, 0, bytes.length, false), place);
        }
    }

    private void leak(Place place, String layer, long offset, String label) {
        String where = layer.isEmpty() ? place.toString() : place.in(layer).toString();
        if (leaks.size() < LEAKS_MAX && told.add(label + '\n' + where)) {
            leaks.add(new Leak(file, where, offset, label));
        }
    }

    void unseen(Place place, Unseen.Reason reason, String why) {
        String where = place.toString();
        boolean room = unseen.size() < UNSEEN_MAX
                || (reason != Unseen.Reason.UNKNOWN_FORMAT && unseen.stream().noneMatch(Unseen::stops));
        if (room && told.add(reason + "\n" + where)) {
            unseen.add(new Unseen(file, where, reason, why));
        }
    }

    /** Looks into what only seems to be a file within a file: that it is damaged stops nothing. */
    void carved(byte[] bytes, Place place, int depth) {
        boolean outer = guessing;
        guessing = true;
        look(bytes, place, depth);
        guessing = outer;
    }

    void damaged(Place place, String format) {
        if (guessing) {
            return;
        }
        unseen(
                place,
                Unseen.Reason.DAMAGED,
                "not a sound " + format
                        + ": its bytes and readable words were searched; make it anew, or leave it out");
    }
}
