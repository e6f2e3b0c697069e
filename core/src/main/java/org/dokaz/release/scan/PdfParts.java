package org.dokaz.release.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Everything in the bytes of a PDF, whether or not the document still refers to it: the strings between streams and the
 * streams unpacked, of every revision. What the pages say is left to {@link PdfPages}, which knows fonts.
 */
final class PdfParts {

    private static final int DICTIONARY_MAX = 8192;
    private static final int FILTERS_MAX = 4;
    private static final int STREAMS_MAX = 100_000;

    private final Looker looker;
    private final byte[] bytes;
    private final Place place;
    private final int depth;
    private boolean large;

    private PdfParts(Looker looker, byte[] bytes, Place place, int depth) {
        this.looker = looker;
        this.bytes = bytes;
        this.place = place;
        this.depth = depth;
    }

    static void look(Looker looker, byte[] bytes, Place place, int depth) {
        PdfParts parts = new PdfParts(looker, bytes, place, depth);
        // What the pages and fields say comes first, so that it is told by name.
        if (parts.isBounded()) {
            PdfPages.look(looker, bytes, place, depth);
        }
        parts.body();
        Binary.readable(looker, bytes, 0, bytes.length, place);
    }

    /** Whether no stream unpacks beyond its bound, so that the document can be opened by a library without one. */
    private boolean isBounded() {
        streams((start, end, filters) -> {
            byte[] data = Arrays.copyOfRange(bytes, start, end);
            for (String filter : filters) {
                if (filter.equals("LZWDecode") && data.length > PdfFilters.LZW_BYTES_MAX) {
                    large = true;
                }
                PdfFilters.Result result = PdfFilters.undo(filter, data);
                large |= result.tooLarge();
                data = result.bytes();
            }
        });
        if (large) {
            looker.tooLarge(place);
        }
        return !large;
    }

    private interface StreamTaker {
        void take(int start, int end, List<String> filters);
    }

    /** Each stream between its keywords. */
    private void streams(StreamTaker taker) {
        int at = Bytes.find(bytes, "stream", 0, bytes.length);
        int count = 0;
        while (at >= 0) {
            boolean opening = !Bytes.standsAt(bytes, "end", at - 3);
            int start = at + 6;
            if (opening && start < bytes.length && count++ < STREAMS_MAX) {
                start += bytes[start] == '\r' ? 1 : 0;
                start += start < bytes.length && bytes[start] == '\n' ? 1 : 0;
                int found = Bytes.find(bytes, "endstream", start, bytes.length);
                int end = found < 0 ? bytes.length : found;
                taker.take(Math.min(start, end), end, filters(at));
                at = end + 9;
            } else {
                at = start;
            }
            at = Bytes.find(bytes, "stream", at, bytes.length);
        }
        if (count > STREAMS_MAX) {
            large = true;
        }
    }

    /** The names of the filters in the dictionary before a stream, in order. */
    private List<String> filters(int keyword) {
        int from = Math.max(0, keyword - DICTIONARY_MAX);
        int begin = from;
        int object = Bytes.find(bytes, " obj", from, keyword);
        while (object >= 0) {
            begin = object;
            object = Bytes.find(bytes, " obj", object + 4, keyword);
        }
        int at = Bytes.find(bytes, "/Filter", begin, keyword);
        List<String> filters = new ArrayList<>();
        if (at < 0) {
            return filters;
        }
        at += 7;
        boolean array = false;
        while (at < keyword && filters.size() < FILTERS_MAX) {
            byte one = bytes[at];
            if (one == '[') {
                array = true;
                at++;
            } else if (one == '/') {
                int end = at + 1;
                while (end < keyword && Character.isLetterOrDigit(bytes[end])) {
                    end++;
                }
                filters.add(PdfFilters.fullName(
                        new String(bytes, at + 1, end - at - 1, java.nio.charset.StandardCharsets.ISO_8859_1)));
                at = end;
                if (!array) {
                    return filters;
                }
            } else if (one == ']' || !(one == ' ' || one == '\n' || one == '\r' || one == '\t')) {
                return filters;
            } else {
                at++;
            }
        }
        return filters;
    }

    private void body() {
        int[] last = {0};
        streams((start, end, filters) -> {
            strings(bytes, last[0], start, place.in("objects"));
            stream(start, end, filters);
            last[0] = end;
        });
        strings(bytes, last[0], bytes.length, place.in("objects"));
    }

    private void strings(byte[] of, int from, int end, Place where) {
        PdfStrings.in(of, from, end, (string, at) -> {
            looker.words(string, where);
            if (string.length() > 16) {
                looker.text(string, where, depth + 1);
            }
        });
    }

    private void stream(int start, int end, List<String> filters) {
        Place where = place.in("stream at byte " + start);
        byte[] data = Arrays.copyOfRange(bytes, start, end);
        for (String filter : filters) {
            PdfFilters.Result result = PdfFilters.undo(filter, data);
            if (result.tooLarge()) {
                looker.tooLarge(where);
            }
            if (!result.known()) {
                break;
            }
            data = result.bytes();
        }
        if (!looker.take(data.length, where)) {
            return;
        }
        looker.rawBytes(data, where);
        if (Format.of(data).isPresent()) {
            looker.look(data, where, depth + 1);
            return;
        }
        strings(data, 0, data.length, where);
        List<Encodings.Reading> readings = Encodings.of(data);
        if (readings.size() == 1) {
            looker.text(readings.getFirst().text(), where, depth + 1);
        } else {
            Binary.look(looker, data, where, depth + 1);
        }
    }
}
