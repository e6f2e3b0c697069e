package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.release.withheld.Grip.Part;
import org.dokaz.spelling.NameComparison;
import org.dokaz.spelling.NameVerdict;
import org.dokaz.spelling.NameWritten;

/** Goes through a text once, word by word, and looks each up among the withheld. */
final class Finder {

    /** Words whose verdict is remembered; further ones are judged anew each time. */
    private static final int REMEMBERED_MAX = 1 << 18;

    private static final int REMEMBERED_LENGTH_MAX = 32;
    private static final int NEIGHBOURS_MAX = 3;

    private final NameBook names;
    private final WordRows rows;
    private final Numbers numbers;
    private final DigestHex digests;
    private final List<Secret> secrets;
    private final Map<String, List<Grip>> remembered = new ConcurrentHashMap<>();

    Finder(NameBook names, WordRows rows, Numbers numbers, DigestHex digests, List<Secret> secrets) {
        this.names = names;
        this.rows = rows;
        this.numbers = numbers;
        this.digests = digests;
        this.secrets = secrets;
    }

    List<Found> in(CharSequence text) {
        List<Found> found = new ArrayList<>();
        Runs runs = new Runs(text);
        Joints joints = new Joints(text);
        int hexSeen = 0;
        while (runs.next()) {
            if (!rows.isEmpty()) {
                rows.look(text, runs, found);
            }
            if (!digests.isEmpty() && runs.start() >= hexSeen) {
                hexSeen = digest(text, runs.start(), found);
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
        return merged(found);
    }

    private int digest(CharSequence text, int start, List<Found> found) {
        int end = start;
        while (end < text.length() && DigestHex.isHex(text.charAt(end)) && end - start < Secret.LENGTH_MAX) {
            end++;
        }
        if (end - start >= DigestHex.PREFIX_MIN) {
            Optional<Integer> secret = digests.in(text.subSequence(start, end).toString());
            if (secret.isPresent()) {
                found.add(new Found(start, end, secret.get()));
            }
        }
        return end;
    }

    private void word(CharSequence text, Runs runs, List<Found> found) {
        if (runs.length() > Runs.WORD_MAX) {
            return;
        }
        String written = runs.written();
        int before = found.size();
        grasp(text, runs.start(), runs.end(), written, false, found);
        if (found.size() == before) {
            pieces(text, runs, written, found);
        }
    }

    /** The pieces of a word that apostrophes part, and those that capitals part: d'Ivanenko, IvanKoval. */
    private void pieces(CharSequence text, Runs runs, String written, List<Found> found) {
        int from = 0;
        boolean parted = false;
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
                    grasp(text, runs.start() + from, runs.start() + end, written.substring(from, index), false, found);
                }
                from = index + skip;
            }
        }
    }

    /** Adds what the word gives away. */
    private void grasp(CharSequence text, int start, int end, String word, boolean firm, List<Found> found) {
        for (Grip grip : grips(word)) {
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
    }

    private List<Grip> grips(String word) {
        if (word.length() > REMEMBERED_LENGTH_MAX) {
            return names.grips(word);
        }
        List<Grip> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        List<Grip> grips = names.grips(word);
        if (remembered.size() < REMEMBERED_MAX) {
            remembered.put(word, grips);
        }
        return grips;
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
