package org.dokaz.read.furniture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.model.Block;
import org.dokaz.model.Masthead;

/**
 * Learns which lines recur in the documents of an outlet. However many documents it is shown, it remembers a bounded
 * number of each outlet's: those with the smallest fingerprints, which is a fair sample, the same in whatever order they
 * come. To be used by one thread.
 */
public final class LineLearner {

    /** How many documents of one outlet are remembered: enough to know a share to some percent. */
    static final int DOCUMENTS_PER_OUTLET_MAX = 200;

    /** How many documents are remembered of all outlets; beyond, no further outlet is learnt from. */
    static final int DOCUMENTS_MAX = 50_000;

    /** The longest name of an outlet, in UTF-16 code units. */
    static final int NAME_LENGTH_MAX = 200;

    /** The shortest text that teaches, in letters and digits: posts of a few words are often all alike. */
    static final int LETTERS_MIN = 60;

    private final Map<String, NavigableMap<Long, DocumentLines>> samples = new HashMap<>();
    private final int documentsMax;
    private int remembered;

    /** One that knows nothing yet. */
    public LineLearner() {
        this(DOCUMENTS_MAX);
    }

    LineLearner(int documentsMax) {
        this.documentsMax = documentsMax;
    }

    /** Looks at one document, which counts once however often it comes. Without an outlet it teaches nothing. */
    public void add(Masthead masthead, String text, List<Block> blocks) {
        Optional<String> outlet =
                RecurringLines.outlet(masthead).filter(name -> !name.isEmpty() && name.length() <= NAME_LENGTH_MAX);
        boolean room = remembered < documentsMax;
        if (outlet.isEmpty() || !isLongEnough(text) || (!room && !samples.containsKey(outlet.get()))) {
            return;
        }
        NavigableMap<Long, DocumentLines> sample = samples.computeIfAbsent(outlet.get(), ignored -> new TreeMap<>());
        long fingerprint = PlainForm.fingerprint(text);
        boolean full = !room || sample.size() >= DOCUMENTS_PER_OUTLET_MAX;
        if (sample.containsKey(fingerprint) || (full && fingerprint > sample.lastKey())) {
            return;
        }
        sample.put(fingerprint, DocumentLines.of(text, blocks));
        remembered++;
        if (full) {
            sample.pollLastEntry();
            remembered--;
        }
    }

    private static boolean isLongEnough(String text) {
        return text.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(LETTERS_MIN)
                        .count()
                >= LETTERS_MIN;
    }

    /** How many documents are remembered. */
    int remembered() {
        return remembered;
    }

    /** What was learnt. */
    public RecurringLines learnt() {
        Map<String, Map<Long, Recurrence>> learnt = new HashMap<>();
        samples.forEach((outlet, sample) -> {
            Map<Long, Recurrence> recurring = recurring(originals(List.copyOf(sample.values())));
            if (!recurring.isEmpty()) {
                learnt.put(outlet, recurring);
            }
        });
        return learnt.isEmpty() ? RecurringLines.NONE : new RecurringLines(learnt);
    }

    /** One document of each group of copies. A copy of a copy is of the group. */
    private static List<DocumentLines> originals(List<DocumentLines> documents) {
        if (documents.size() < Recurrence.DOCUMENTS_MIN) {
            return List.of();
        }
        int[] first = new int[documents.size()];
        for (int index = 0; index < first.length; index++) {
            first[index] = index;
            for (int earlier = 0; earlier < index; earlier++) {
                boolean joined = root(first, earlier) == root(first, index);
                if (!joined && documents.get(index).isCopyOf(documents.get(earlier))) {
                    int one = root(first, earlier);
                    int other = root(first, index);
                    first[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        List<DocumentLines> originals = new ArrayList<>();
        for (int index = 0; index < first.length; index++) {
            if (first[index] == index) {
                originals.add(documents.get(index));
            }
        }
        return originals;
    }

    private static int root(int[] first, int index) {
        int root = index;
        while (first[root] != root) {
            root = first[root];
        }
        first[index] = root;
        return root;
    }

    private static Map<Long, Recurrence> recurring(List<DocumentLines> documents) {
        Map<Long, Recurrence> counts = new HashMap<>();
        for (DocumentLines document : documents) {
            document.lines()
                    .forEach((line, edge) -> counts.merge(
                            line,
                            new Recurrence(1, edge ? 1 : 0, documents.size()),
                            (before, more) -> new Recurrence(
                                    before.documents() + 1, before.atEdge() + more.atEdge(), documents.size())));
        }
        counts.values().removeIf(each -> !each.holds(Recurrence.DOCUMENTS_MIN, Recurrence.PERCENT_MIN));
        return counts;
    }
}
