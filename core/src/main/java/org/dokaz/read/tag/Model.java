package org.dokaz.read.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.WordClass;

/**
 * Learned weights: for each feature what it adds to each label. On disk the features stand in ascending order, each as the
 * distance to the one before it, the count of its labels, then label and weight as one byte each.
 */
final class Model {

    private static final int MAGIC = 0x444B5447;
    private static final int LABELS_MAX = 250;
    private static final int FEATURES_MAX = 4_000_000;
    private static final int GROUP_BITS = 7;
    private static final int GROUP_MASK = (1 << GROUP_BITS) - 1;

    private static final int KEY_BITS = 32;

    private final List<Grammar> labels;
    /* Feature and place of its weights side by side, since fetching from the table is what tagging waits for. */
    private final long[] slots;
    private final byte[] entries;
    private final int mask;
    private final int[] labelBits;
    private final ClosedClasses closed;

    private Model(List<Grammar> labels, ClosedClasses closed, long[] slots, byte[] entries) {
        this.labels = labels;
        this.closed = closed;
        this.labelBits = bits(labels);
        this.slots = slots;
        this.entries = entries;
        this.mask = slots.length - 1;
    }

    /** The grammars it chooses among. */
    List<Grammar> labels() {
        return labels;
    }

    /** For each label the bit of its closed class, 0 where its class is open. */
    static int[] bits(List<Grammar> labels) {
        int[] bits = new int[labels.size()];
        for (int label = 0; label < bits.length; label++) {
            bits[label] = ClosedClasses.bit(labels.get(label));
        }
        return bits;
    }

    /** The label that these features speak for most; the first of equals. A closed class is for its members. */
    int best(Word word, Features features, int[] scores) {
        Arrays.fill(scores, 0);
        for (int index = 0; index < features.count(); index++) {
            addScores(features.hash(index), scores);
        }
        int allowed = closed.bits(word);
        int best = -1;
        for (int label = 0; label < labelBits.length; label++) {
            boolean open = (labelBits[label] & ~allowed) == 0;
            if (open && (best < 0 || scores[label] > scores[best])) {
                best = label;
            }
        }
        return Math.max(0, best);
    }

    private void addScores(int feature, int[] scores) {
        int slot = slot(feature, mask);
        while (slots[slot] != 0) {
            if ((int) (slots[slot] >>> KEY_BITS) == feature) {
                int at = (int) slots[slot];
                int end = at + 2 * (entries[at - 1] & 0xFF);
                for (; at < end; at += 2) {
                    scores[entries[at] & 0xFF] += entries[at + 1];
                }
                return;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static int slot(int feature, int mask) {
        return (feature ^ (feature >>> 15)) & mask;
    }

    /** The bytes of a model: labels, and the weights of each feature in ascending order of its hash. */
    static byte[] write(List<Grammar> labels, ClosedClasses closed, SortedMap<Integer, byte[]> weights)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(labels.size());
            for (Grammar label : labels) {
                out.writeUTF(label.wordClass().name());
                out.writeUTF(label.verbForm().name());
                out.writeUTF(label.grammaticalCase().name());
            }
            SortedMap<Integer, Integer> members = closed.members();
            out.writeInt(members.size());
            for (var member : members.entrySet()) {
                out.writeInt(member.getKey());
                out.writeShort(member.getValue());
            }
            out.writeInt(weights.size());
            long last = Integer.MIN_VALUE;
            for (var entry : weights.entrySet()) {
                writeDistance(out, entry.getKey() - last);
                last = entry.getKey();
                out.writeByte(entry.getValue().length / 2);
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void writeDistance(DataOutputStream out, long distance) throws IOException {
        long rest = distance;
        while (rest > GROUP_MASK) {
            out.writeByte((int) (rest & GROUP_MASK) | (1 << GROUP_BITS));
            rest >>>= GROUP_BITS;
        }
        out.writeByte((int) rest);
    }

    /** The model in these bytes. */
    static Model read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of words");
        }
        List<Grammar> labels = new ArrayList<>();
        int labelCount = Math.min(LABELS_MAX, in.readUnsignedByte());
        for (int label = 0; label < labelCount; label++) {
            labels.add(new Grammar(
                    WordClass.valueOf(in.readUTF()), VerbForm.valueOf(in.readUTF()), Case.valueOf(in.readUTF())));
        }
        ClosedClasses closed = closed(in);
        int featureCount = in.readInt();
        if (featureCount < 0 || featureCount > FEATURES_MAX) {
            throw new IOException("a model with " + featureCount + " features");
        }
        return table(List.copyOf(labels), closed, featureCount, bytes, bytes.length - in.available());
    }

    private static ClosedClasses closed(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > FEATURES_MAX) {
            throw new IOException("a model with " + count + " words");
        }
        Map<Integer, Integer> members = new HashMap<>();
        for (int index = 0; index < count; index++) {
            members.put(in.readInt(), in.readUnsignedShort());
        }
        return new ClosedClasses(members);
    }

    private static Model table(List<Grammar> labels, ClosedClasses closed, int featureCount, byte[] bytes, int from) {
        long[] slots = new long[Integer.highestOneBit(Math.max(1, featureCount)) * 4];
        int mask = slots.length - 1;
        int at = from;
        long feature = Integer.MIN_VALUE;
        for (int index = 0; index < featureCount; index++) {
            long distance = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                distance |= (long) (bytes[at] & GROUP_MASK) << shift;
                shift += GROUP_BITS;
                at++;
            }
            distance |= (long) bytes[at] << shift;
            at++;
            feature += distance;
            int slot = slot((int) feature, mask);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = feature << KEY_BITS | (at + 1);
            at += 1 + 2 * (bytes[at] & 0xFF);
        }
        return new Model(labels, closed, slots, bytes);
    }
}
