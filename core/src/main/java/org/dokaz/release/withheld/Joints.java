package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.List;

/** Words that a text takes apart: over the end of a line, by a hyphen, letter by letter. */
final class Joints {

    private static final int GAP_MAX = 12;
    private static final int PIECE_MAX = 40;
    private static final int PIECES_MAX = 40;
    private static final int SPACED_MIN = 3;

    /**
     * Pieces put together.
     *
     * @param spaced whether it was written letter by letter
     */
    record Joint(int start, int end, String word, boolean spaced) {}

    private final CharSequence text;
    private final StringBuilder letters = new StringBuilder();
    private int spacedStart;
    private int spacedEnd;
    private int count;
    private int lastStart;
    private int lastEnd = -1;
    private String last = "";

    Joints(CharSequence text) {
        this.text = text;
    }

    /** The words that end with this run and began with the run before, or further back where single letters stand. */
    List<Joint> endingWith(Runs run) {
        if (run.length() > PIECE_MAX) {
            lastEnd = -1;
            count = 0;
            return List.of();
        }
        boolean single = run.length() == 1;
        int gap = run.start() - lastEnd;
        boolean space = lastEnd >= 0 && gap == 1 && text.charAt(lastEnd) == ' ';
        boolean near = !space && lastEnd >= 0 && gap <= GAP_MAX && parts(lastEnd, run.start());
        if (!single && !near) {
            lastStart = run.start();
            lastEnd = run.end();
            last = "";
            count = 0;
            return List.of();
        }
        String written = run.written();
        List<Joint> joints = new ArrayList<>(2);
        if (near) {
            String before =
                    last.isEmpty() ? text.subSequence(lastStart, lastEnd).toString() : last;
            joints.add(new Joint(lastStart, run.end(), before + written, false));
        }
        spaced(run, written, single, joints);
        lastStart = run.start();
        lastEnd = run.end();
        last = written;
        return joints;
    }

    private void spaced(Runs run, String written, boolean single, List<Joint> joints) {
        boolean goesOn = single && count > 0 && count < PIECES_MAX && run.start() - spacedEnd <= 2;
        if (!single) {
            count = 0;
            return;
        }
        if (!goesOn) {
            letters.setLength(0);
            count = 0;
            spacedStart = run.start();
        }
        letters.append(written);
        count++;
        spacedEnd = run.end();
        // Each tail is tried, since a letter that is a word of its own may stand before: «з К о в а л е м».
        for (int from = 0; from < 2 && count - from >= SPACED_MIN; from++) {
            joints.add(new Joint(spacedStart, run.end(), letters.substring(from), true));
        }
    }

    /** Whether what stands between two runs is a hyphen, the end of a line, or both. */
    private boolean parts(int from, int to) {
        boolean parted = false;
        for (int index = from; index < to; index++) {
            char letter = text.charAt(index);
            boolean hyphen = letter == '-' || letter == '\u2010' || letter == '\u2011' || letter == '\u00ac';
            boolean line = letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u000b';
            if (!hyphen && !line && letter != ' ' && letter != '\t' && letter != '\u200b') {
                return false;
            }
            parted |= hyphen || line;
        }
        return parted;
    }
}
