package org.dokaz.read.speech.learned;

import java.util.ArrayList;
import java.util.List;

/** The words of one sentence that together report something: "has repeatedly said", "according to". Token indices, half-open. */
public record CueWords(int start, int end) {

    /** The labels of tokens while such words are looked for. */
    static final List<String> LABELS = List.of("OUTSIDE", "FIRST", "MORE");

    static final int OUTSIDE = 0;
    static final int FIRST = 1;
    static final int MORE = 2;

    public CueWords {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no words from " + start + " to " + end);
        }
    }

    /** How many tokens they are. */
    public int length() {
        return end - start;
    }

    /** The words that these labels tell of. */
    static List<CueWords> of(int[] labels) {
        List<CueWords> found = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= labels.length; at++) {
            int label = at < labels.length ? labels[at] : OUTSIDE;
            if (start >= 0 && label != MORE) {
                found.add(new CueWords(start, at));
                start = -1;
            }
            if (label == FIRST || (label == MORE && start < 0)) {
                start = at;
            }
        }
        return found;
    }

    /** The labels that tell of these words, which lie apart or touch but never overlap. */
    static int[] labels(List<CueWords> words, int size) {
        int[] labels = new int[size];
        for (CueWords cue : words) {
            for (int at = cue.start(); at < cue.end(); at++) {
                labels[at] = at == cue.start() ? FIRST : MORE;
            }
        }
        return labels;
    }
}
