package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dokaz.release.withheld.Grip.Part;
import org.dokaz.spelling.NameComparison;
import org.dokaz.spelling.NameVerdict;
import org.dokaz.spelling.NameWritten;
import org.jspecify.annotations.Nullable;

/** Goes through a text once, word by word, and looks each up among the withheld. */
final class Finder {

    /** Words that are remembered to be innocent, one for each slot. */
    private static final int SLOTS = 1 << 17;

    private static final int REMEMBERED_LENGTH_MAX = 32;
    private static final int NEIGHBOURS_MAX = 3;

    private final NameBook names;
    private final WordRows rows;
    private final Numbers numbers;
    private final List<Secret> secrets;
    private final Shown shown = new Shown();
    // Threads may overwrite each other's slots: a word that is forgotten is looked up again.
    private final @Nullable String[] innocent = new @Nullable String[SLOTS];

    Finder(NameBook names, WordRows rows, Numbers numbers, List<Secret> secrets) {
        this.names = names;
        this.rows = rows;
        this.numbers = numbers;
        this.secrets = secrets;
        Set<String> full = new LinkedHashSet<>();
        secrets.forEach(secret -> full.addAll(secret.unless()));
        int number = 0;
        for (String name : full) {
            shown.add(number, name);
            number++;
        }
    }

    List<Found> in(CharSequence text) {
        List<Found> found = new ArrayList<>();
        Runs runs = new Runs(text);
        Joints joints = new Joints(text);
        while (runs.next()) {
            if (!rows.isEmpty()) {
                rows.look(text, runs, found);
            }
            if (runs.isDigits()) {
                if (!numbers.isEmpty()) {
                    numbers.look(text, runs, found);
                }
            } else if (!names.isEmpty()) {
                word(text, runs, found);
                for (Joints.Joint joint : joints.endingWith(runs)) {
                    grasp(text, joint.start(), joint.end(), joint.word(), joint.spaced(), found);
                }
            }
        }
        return merged(shown.isEmpty() ? found : unexcused(text, found));
    }

    private List<Found> unexcused(CharSequence text, List<Found> found) {
        found.removeIf(one -> isExcused(text, one.start(), one.end(), one.secret()));
        return found;
    }

    /** Whether what is found there is a part of the name of somebody who may be shown. */
    boolean isExcused(CharSequence text, int start, int end, int secret) {
        return !secrets.get(secret).unless().isEmpty() && shown.covers(text, start, end);
    }

    private void word(CharSequence text, Runs runs, List<Found> found) {
        if (runs.length() > Runs.WORD_MAX) {
            return;
        }
        int slot = slot(text, runs.start(), runs.end());
        if (isInnocent(slot, text, runs.start(), runs.end())) {
            return;
        }
        String written = runs.written();
        int before = found.size();
        boolean touched = grasp(text, runs.start(), runs.end(), written, false, found);
        if (found.size() == before) {
            touched |= pieces(text, runs, written, found);
        }
        if (!touched && written.length() <= REMEMBERED_LENGTH_MAX) {
            innocent[slot] = written;
        }
    }

    /** The pieces of a word that apostrophes part, and those that capitals part: d'Ivanenko, IvanKoval. */
    private boolean pieces(CharSequence text, Runs runs, String written, List<Found> found) {
        int from = 0;
        boolean parted = false;
        boolean touched = false;
        for (int index = 1; index <= written.length(); index++) {
            boolean last = index == written.length();
            boolean apostrophe = !last && Plain.isApostrophe(written.charAt(index));
            boolean hump = !last
                    && runs.isHumped()
                    && Character.isUpperCase(written.charAt(index))
                    && Character.isLowerCase(written.charAt(index - 1));
            if (apostrophe || hump || (last && parted)) {
                parted = true;
                int skip = apostrophe ? 1 : 0;
                if (index - from > 1) {
                    int end = !last && apostrophe && written.length() - index <= 2 ? written.length() : index;
                    touched |= grasp(
                            text,
                            runs.start() + from,
                            runs.start() + end,
                            written.substring(from, index),
                            false,
                            found);
                }
                from = index + skip;
            }
        }
        return touched;
    }

    /** Adds what the word gives away; whether it has to do with any name at all. */
    private boolean grasp(CharSequence text, int start, int end, String word, boolean firm, List<Found> found) {
        List<Grip> grips = grips(word);
        for (Grip grip : grips) {
            if (grip.part() == Part.FATHER) {
                father(text, start, end, grip, found);
            } else if (grip.part() == Part.FAMILY) {
                int[] extent = extent(text, start, end, grip.secret());
                boolean company = extent[0] < start || extent[1] > end;
                if (grip.firm() || firm || company || Character.isUpperCase(word.codePointAt(0))) {
                    found.add(new Found(extent[0], extent[1], grip.secret()));
                }
            }
        }
        return !grips.isEmpty();
    }

    private List<Grip> grips(String word) {
        return names.grips(word);
    }

    /** The slot of a word. */
    private static int slot(CharSequence text, int start, int end) {
        int hash = end - start;
        for (int index = start; index < end; index++) {
            hash = hash * 31 + text.charAt(index);
        }
        return (hash ^ (hash >>> 17)) & (SLOTS - 1);
    }

    private boolean isInnocent(int slot, CharSequence text, int start, int end) {
        String word = innocent[slot];
        if (word == null || word.length() != end - start) {
            return false;
        }
        for (int index = start; index < end; index++) {
            if (text.charAt(index) != word.charAt(index - start)) {
                return false;
            }
        }
        return true;
    }

    /** A patronymic tells the person where the given name stands before it. */
    private void father(CharSequence text, int start, int end, Grip grip, List<Found> found) {
        int[] before = Neighbours.before(text, start);
        if (before.length == 0) {
            return;
        }
        String given = text.subSequence(before[0], before[1]).toString();
        boolean own = has(grips(given), grip.secret(), Part.GIVEN);
        if (own || (NameWritten.of(given).hasKnownGiven() && agrees(given, text.subSequence(start, end), grip))) {
            found.add(new Found(before[0], end, grip.secret()));
        }
    }

    private boolean agrees(String given, CharSequence father, Grip grip) {
        NameWritten pair = NameWritten.of(given + " " + father);
        NameWritten name = NameWritten.of(secrets.get(grip.secret()).written());
        return NameComparison.compare(pair, name).verdict() != NameVerdict.Verdict.DIFFERENT;
    }

    private static boolean has(List<Grip> grips, int secret, Part part) {
        for (Grip grip : grips) {
            if (grip.secret() == secret && grip.part() == part) {
                return true;
            }
        }
        return false;
    }

    /** The family name together with the given names, patronymics and initials that stand beside it. */
    private int[] extent(CharSequence text, int start, int end, int secret) {
        int first = start;
        int last = end;
        for (int count = 0; count < NEIGHBOURS_MAX; count++) {
            int[] before = Neighbours.before(text, first);
            if (before.length == 0 || !belongs(text, before, secret)) {
                break;
            }
            first = before[0];
        }
        for (int count = 0; count < NEIGHBOURS_MAX; count++) {
            int[] behind = Neighbours.behind(text, last);
            if (behind.length == 0 || !belongs(text, behind, secret)) {
                break;
            }
            last = behind[1];
        }
        return new int[] {first, last};
    }

    private boolean belongs(CharSequence text, int[] neighbour, int secret) {
        String word = text.subSequence(neighbour[0], neighbour[1]).toString();
        if (Neighbours.isInitial(word)) {
            return true;
        }
        for (Grip grip : grips(word)) {
            if (grip.secret() == secret) {
                return true;
            }
        }
        NameWritten name = NameWritten.of(word);
        return Character.isUpperCase(word.codePointAt(0)) && (name.hasKnownGiven() || name.hasPatronymic());
    }

    /** In order of place; hits of one secret that touch are one. */
    private static List<Found> merged(List<Found> found) {
        if (found.size() < 2) {
            return found;
        }
        found.sort(Comparator.comparingInt(Found::secret).thenComparingInt(Found::start));
        List<Found> merged = new ArrayList<>();
        for (Found one : found) {
            Found last = merged.isEmpty() ? new Found(0, 0, -1) : merged.getLast();
            if (last.secret() == one.secret() && one.start() < last.end()) {
                merged.set(merged.size() - 1, new Found(last.start(), Math.max(last.end(), one.end()), one.secret()));
            } else {
                merged.add(one);
            }
        }
        merged.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::secret));
        return merged;
    }
}
