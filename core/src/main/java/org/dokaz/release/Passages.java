package org.dokaz.release;

import java.util.Optional;
import org.dokaz.model.Citation;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;

/** Where the words of a statement stand in a document that may be known whole, with what stands around them as far as it gives nobody away. */
final class Passages {

    /** How many code points before and behind are told. */
    private static final int AROUND_MAX = 32;

    /** How many code units before and behind are looked at for names: longer than any, so that none is cut in half unseen. */
    private static final int LOOKED_AT = 400;

    private Passages() {}

    /** The passage; nothing where words of it are left out. */
    static Optional<Release.Passage> of(Transcript transcript, Citation cited, Release.Said said, Shield shield) {
        String text = transcript.text();
        Span words = new Span(cited.start(), cited.end());
        if (!said.text().equals(cited.words())) {
            return Optional.empty();
        }
        int from = Math.max(0, words.start() - LOOKED_AT);
        int to = Math.min(text.length(), words.end() + LOOKED_AT);
        int first = back(text, words.start());
        int last = forth(text, words.end());
        for (Span name : shield.in(text.substring(from, to), from)) {
            if (name.start() < words.start()) {
                first = Math.max(first, Math.min(name.end(), words.start()));
            } else {
                last = Math.min(last, Math.max(name.start(), words.end()));
            }
        }
        return Optional.of(new Release.Passage(
                text.codePointCount(0, words.start()),
                text.codePointCount(0, words.end()),
                text.substring(first, words.start()),
                text.substring(words.end(), last)));
    }

    private static int back(String text, int from) {
        int at = from;
        for (int count = 0; count < AROUND_MAX && at > 0; count++) {
            at = text.offsetByCodePoints(at, -1);
        }
        return at;
    }

    private static int forth(String text, int from) {
        int at = from;
        for (int count = 0; count < AROUND_MAX && at < text.length(); count++) {
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }
}
