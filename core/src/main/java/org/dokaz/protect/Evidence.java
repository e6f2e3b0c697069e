package org.dokaz.protect;

/** Whether a person speaks in a line, or something befell him there that could make his showing a danger. */
final class Evidence {

    private static final int SAYING_AFTER_TOKENS_MAX = 16;
    private static final int SAYING_BEFORE_TOKENS_MAX = 6;
    private static final int FATE_AFTER_TOKENS_MAX = 12;
    private static final int FATE_BEFORE_TOKENS_MAX = 8;

    private final Signs signs;

    Evidence(Signs signs) {
        this.signs = signs;
    }

    /** Whether the person of this stretch says something: as the source of an attribution, or beside a word of saying. */
    boolean speaks(Line line, Range range) {
        return line.sources().stream().anyMatch(source -> source.overlaps(range))
                || signs.holds("saying", line, range.end(), range.end() + SAYING_AFTER_TOKENS_MAX)
                || signs.holds("saying", line, range.start() - SAYING_BEFORE_TOKENS_MAX, range.start());
    }

    /** Whether the words around the stretch tell of flight, refusal, capture, service, wounds or death. */
    boolean suffers(Line line, Range range) {
        int from = range.start() - FATE_BEFORE_TOKENS_MAX;
        int to = range.end() + FATE_AFTER_TOKENS_MAX;
        return signs.holds("acted", line, from, to) || signs.holds("fate", line, from, to);
    }
}
