package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.AtRisk;

/** The words of a document that may put somebody at risk, as they are veiled wherever they are shown outside it. */
public final class VeiledWords {

    /** Nothing is veiled. */
    public static final VeiledWords NONE = new VeiledWords();

    private final List<AtRisk> words;
    private final List<Span> transcript;

    private VeiledWords() {
        this.words = List.of();
        this.transcript = List.of();
    }

    private VeiledWords(Reading reading) {
        this.words = List.of(AtRisk.of(reading));
        CodePoints offsets = CodePoints.of(reading.transcript().text());
        this.transcript = AtRisk.inTranscript(reading).stream()
                .map(span -> new Span(offsets.before(span.start()), offsets.before(span.end())))
                .toList();
    }

    /** Those of one document. */
    public static VeiledWords of(Reading reading) {
        return new VeiledWords(reading);
    }

    /** Where in a text that tells of the document they stand, in any form. */
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        words.forEach(word -> found.addAll(word.in(text)));
        return found;
    }

    /**
     * Where they stand in words of the transcript.
     *
     * @param start where the words begin, in code points of the transcript
     */
    public List<Span> in(String text, int start) {
        List<Span> found = in(text);
        CodePoints offsets = CodePoints.of(text);
        int end = start + offsets.before(text.length());
        for (Span span : transcript) {
            if (span.start() < end && span.end() > start) {
                int from = Math.max(0, span.start() - start);
                int to = Math.min(end, span.end()) - start;
                int begins = text.offsetByCodePoints(0, from);
                found.add(new Span(begins, text.offsetByCodePoints(begins, to - from)));
            }
        }
        return found;
    }

    /** A text with each letter of them replaced by a block, so that offsets in it hold. */
    public String veiled(String text) {
        return veiled(text, in(text));
    }

    /** The same for words of the transcript that begin there, in code points. */
    public String veiled(String text, int start) {
        return veiled(text, in(text, start));
    }

    private static String veiled(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return text;
        }
        boolean[] hidden = hidden(text, spans);
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (hidden[at]) {
                shown.append(Desk.BLOCK);
            } else {
                shown.appendCodePoint(text.codePointAt(at));
            }
        }
        return shown.toString();
    }

    /** Of each UTF-16 code unit of a text whether it lies in one of these. */
    public static boolean[] hidden(String text, List<Span> spans) {
        boolean[] hidden = new boolean[text.length()];
        for (Span span : spans) {
            java.util.Arrays.fill(hidden, span.start(), Math.min(text.length(), span.end()), true);
        }
        return hidden;
    }
}
