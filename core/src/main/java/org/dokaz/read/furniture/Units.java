package org.dokaz.read.furniture;

import java.util.ArrayList;
import java.util.List;

/** Splits a line where furniture may begin or end: at separators, after sentences, before credits and calls. */
final class Units {

    private static final String BULLETS = "•·●■►▶→←◦▪";
    private static final String BARS = "|›/\u2502\uFF5C";
    private static final String DASHES = "—–-";
    private static final int DASHED_WORDS_MAX = 14;
    private static final int CALLED_WORDS_MAX = 20;

    private final FurnitureRules rules;
    private final Line line;
    private final boolean stopless;
    private final int words;

    Units(FurnitureRules rules, Line line) {
        this.rules = rules;
        this.line = line;
        this.stopless = !line.endsSentence();
        this.words = line.words();
    }

    /** The units in order; separators between them belong to none. */
    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < line.size(); index++) {
            if (isSeparator(index)) {
                add(start, index, units);
                start = index + 1;
            } else if (index > start && beginsUnit(index)) {
                add(start, index, units);
                start = index;
            }
        }
        add(start, line.size(), units);
        return units;
    }

    /** How many bars stand between words. A row of links has bars; bullets are as often a list of names. */
    int bars() {
        return between(BARS);
    }

    /** How many bars and bullets stand between words. */
    int separators() {
        return between(BARS) + between(BULLETS);
    }

    private int between(String marks) {
        int count = 0;
        for (int index = 1; index + 1 < line.size(); index++) {
            count += line.isOf(index, marks) && !isInNumber(index) ? 1 : 0;
        }
        return count;
    }

    private static void add(int start, int end, List<Unit> units) {
        if (start < end) {
            units.add(new Unit(start, end));
        }
    }

    private boolean isSeparator(int index) {
        if (line.isOf(index, BARS) || line.isOf(index, BULLETS)) {
            return !isInNumber(index);
        }
        boolean between = index > 0 && index + 1 < line.size();
        return between && stopless && line.isOf(index, DASHES) && words <= DASHED_WORDS_MAX;
    }

    /** Whether the mark stands between the digits of one number: "no. 12345/04 and 12346/04". */
    private boolean isInNumber(int index) {
        return index > 0
                && index + 1 < line.size()
                && line.isNumber(index - 1)
                && line.isNumber(index + 1)
                && line.tokens().get(index - 1).end()
                        == line.tokens().get(index).start()
                && line.tokens().get(index).end()
                        == line.tokens().get(index + 1).start();
    }

    private boolean beginsUnit(int index) {
        boolean capital = line.tokens().get(index).isCapitalised();
        if (line.tokens().get(index).start() == line.tokens().get(index - 1).end()) {
            return false;
        }
        if (line.isSentenceEnd(index - 1)) {
            boolean initial =
                    index > 1 && line.tokens().get(index - 2).text().length() == 1 && !line.isNumber(index - 2);
            boolean opener = line.isOpener(index) || line.isOf(index, "[(") || !line.isWord(index);
            return !initial && (capital || opener);
        }
        if (!capital || !stopless) {
            return false;
        }
        if (rules.begins(FurnitureRules.Section.LEAD, line.tokens(), index, line.size())) {
            int length = rules.length(FurnitureRules.Section.LEAD, line.tokens(), index, line.size());
            return line.isOf(index + length - 1, ":")
                    || (index + length < line.size() && line.isOf(index + length, ":"));
        }
        return words <= CALLED_WORDS_MAX
                && rules.begins(FurnitureRules.Section.CALL, line.tokens(), index, line.size());
    }
}
