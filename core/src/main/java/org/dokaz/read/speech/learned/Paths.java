package org.dokaz.read.speech.learned;

/** For each token of a stretch, what stands between it and the words that report: marks, quotation marks, verbs, phrases. */
final class Paths {

    static final int BEFORE = 0;
    static final int BEHIND = 1;
    static final int INSIDE = 2;

    private static final int MARKS_MAX = 3;
    private static final int VERBS_MAX = 3;
    private static final int QUOTES_MAX = 2;
    private static final int COMMAS_MAX = 4;
    private static final int PHRASES_MAX = 5;
    private static final int CUES_MAX = 2;

    private final Scene scene;
    private final CueWords cue;
    private final boolean[] reporting;
    private final int from;
    private final int[] marks;
    private final int[] quotes;
    private final int[] verbs;
    private final int[] commas;
    private final int[] cues;
    private final int[] phrases;
    private final boolean[] opened;

    /**
     * @param reporting the tokens that belong to any words that report
     */
    Paths(Scene scene, CueWords cue, boolean[] reporting, int from, int end) {
        this.scene = scene;
        this.cue = cue;
        this.reporting = reporting;
        this.from = from;
        int size = end - from;
        marks = new int[size];
        quotes = new int[size];
        verbs = new int[size];
        commas = new int[size];
        cues = new int[size];
        phrases = new int[size];
        opened = new boolean[size];
        walk(cue.start() - 1, from - 1, -1);
        walk(cue.end(), end, 1);
    }

    private void walk(int first, int stop, int step) {
        int mark = 0;
        int quote = 0;
        int verb = 0;
        int comma = 0;
        int other = 0;
        int phrase = 0;
        boolean open = false;
        for (int at = first; at != stop; at += step) {
            String lower = scene.token(at).lower();
            int number = scene.phrases().number(at);
            phrase += number != 0 && (at == first || number != scene.phrases().number(at - step)) ? 1 : 0;
            open |= step > 0 && opens(lower);
            int here = at - from;
            marks[here] = Math.min(MARKS_MAX, mark);
            quotes[here] = Math.min(COMMAS_MAX, quote);
            verbs[here] = Math.min(VERBS_MAX, verb);
            commas[here] = Math.min(COMMAS_MAX, comma);
            cues[here] = Math.min(CUES_MAX, other);
            phrases[here] = Math.min(PHRASES_MAX, phrase);
            opened[here] = open;
            boolean quotation = Ahead.isQuotationMark(lower);
            quote += quotation ? 1 : 0;
            mark += !quotation && scene.isMark(at) ? 1 : 0;
            comma += lower.equals(",") ? 1 : 0;
            verb += scene.isFinite(at) ? 1 : 0;
            other += reporting[at] && (at == first || !reporting[at - step]) ? 1 : 0;
        }
    }

    private static boolean opens(String lower) {
        return switch (lower) {
            case "that",
                    "whether",
                    "if",
                    "to",
                    "що",
                    "щоб",
                    "чи",
                    "что",
                    "чтобы",
                    "ли",
                    "будто",
                    "ніби",
                    "якобы",
                    "нібито" -> true;
            default -> false;
        };
    }

    /** On which side of the cue a token stands. */
    int side(int at) {
        if (at < cue.start()) {
            return BEFORE;
        }
        return at >= cue.end() ? BEHIND : INSIDE;
    }

    /** Side, marks, verbs and quotation marks between token and cue, as one number. */
    int path(int at) {
        int here = at - from;
        return ((side(at) * (MARKS_MAX + 1) + marks[here]) * (VERBS_MAX + 1) + verbs[here]) * (QUOTES_MAX + 1)
                + Math.min(QUOTES_MAX, quotes[here]);
    }

    int quotes(int at) {
        return quotes[at - from];
    }

    int verbs(int at) {
        return verbs[at - from];
    }

    int commas(int at) {
        return commas[at - from];
    }

    /** Other words that report between token and cue, and whether the token is one of them. */
    int cues(int at) {
        return (reporting[at] ? 1 : 0) + 2 * cues[at - from];
    }

    /** How many noun phrases the cue is away, from 1; 0 outside any. */
    int phrases(int at) {
        return scene.phrases().number(at) == 0 ? 0 : 1 + phrases[at - from];
    }

    int phrasesBetween(int at) {
        return phrases[at - from];
    }

    /** Whether a word that opens a clause or an infinitive stands between the cue and a token behind it. */
    boolean opened(int at) {
        return opened[at - from];
    }
}
