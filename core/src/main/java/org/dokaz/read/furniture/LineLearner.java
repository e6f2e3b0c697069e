package org.dokaz.read.furniture;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dokaz.model.Block;
import org.dokaz.model.Masthead;

/**
 * Learns which lines recur in the documents of an outlet. However many documents it is shown, it remembers a bounded
 * number of each outlet's: those with the smallest fingerprints, which is a fair sample, the same in whatever order they
 * come and by however many learners they were looked at before those were put together. To be used by one thread.
 */
public final class LineLearner {

    /** How many documents of one outlet are remembered: enough to know a share to some percent. */
    static final int DOCUMENTS_PER_OUTLET_MAX = 200;

    /** How many documents are remembered of all outlets: those of the outlets whose names have the smallest fingerprints. */
    static final int DOCUMENTS_MAX = 50_000;

    /** The longest name of an outlet, in UTF-16 code units. */
    static final int NAME_LENGTH_MAX = 200;

    /** The shortest text that teaches, in letters and digits: posts of a few words are often all alike. */
    static final int LETTERS_MIN = 60;

    private final NavigableMap<Outlet, NavigableMap<Long, DocumentLines>> samples = new TreeMap<>();
    private final int documentsMax;
    private int remembered;

    /** An outlet, in an order that favours no name. */
    private record Outlet(long fingerprint, String name) implements Comparable<Outlet> {

        static Outlet of(String name) {
            return new Outlet(PlainForm.fingerprint(name), name);
        }

        @Override
        public int compareTo(Outlet other) {
            int order = Long.compare(fingerprint, other.fingerprint);
            return order == 0 ? name.compareTo(other.name) : order;
        }
    }

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
        if (outlet.isPresent() && isLongEnough(text)) {
            add(Outlet.of(outlet.get()), PlainForm.fingerprint(text), () -> DocumentLines.of(text, blocks));
        }
    }

    /** Adds what another learned from documents that come after those it saw itself. */
    public void add(LineLearner other) {
        other.samples.forEach(
                (outlet, sample) -> sample.forEach((fingerprint, lines) -> add(outlet, fingerprint, () -> lines)));
    }

    private void add(Outlet outlet, long fingerprint, Supplier<DocumentLines> lines) {
        boolean isOver = remembered >= documentsMax && outlet.compareTo(samples.lastKey()) > 0;
        NavigableMap<Long, DocumentLines> sample = samples.get(outlet);
        if (isOver || (sample != null && isKnownOrBeyond(sample, fingerprint))) {
            return;
        }
        NavigableMap<Long, DocumentLines> grown = samples.computeIfAbsent(outlet, ignored -> new TreeMap<>());
        grown.put(fingerprint, lines.get());
        if (grown.size() > DOCUMENTS_PER_OUTLET_MAX) {
            grown.pollLastEntry();
        } else {
            remembered++;
        }
        if (remembered > documentsMax) {
            forgetLast();
        }
    }

    private static boolean isKnownOrBeyond(NavigableMap<Long, DocumentLines> sample, long fingerprint) {
        return sample.containsKey(fingerprint)
                || (sample.size() >= DOCUMENTS_PER_OUTLET_MAX && fingerprint > sample.lastKey());
    }

    private void forgetLast() {
        NavigableMap<Long, DocumentLines> last = samples.lastEntry().getValue();
        last.pollLastEntry();
        remembered--;
        if (last.isEmpty()) {
            samples.pollLastEntry();
        }
    }

    /** Writes what it remembers. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(samples.size());
        for (Map.Entry<Outlet, NavigableMap<Long, DocumentLines>> outlet : samples.entrySet()) {
            out.writeUTF(outlet.getKey().name());
            out.writeInt(outlet.getValue().size());
            for (Map.Entry<Long, DocumentLines> document : outlet.getValue().entrySet()) {
                out.writeLong(document.getKey());
                document.getValue().write(out);
            }
        }
    }

    /** One that remembers what another wrote. */
    public static LineLearner read(DataInput in) throws IOException {
        LineLearner learner = new LineLearner();
        int outlets = in.readInt();
        for (int outlet = 0; outlet < outlets; outlet++) {
            Outlet named = Outlet.of(in.readUTF());
            int documents = in.readInt();
            for (int document = 0; document < documents; document++) {
                long fingerprint = in.readLong();
                DocumentLines lines = DocumentLines.read(in);
                learner.add(named, fingerprint, () -> lines);
            }
        }
        return learner;
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
                learnt.put(outlet.name(), recurring);
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
