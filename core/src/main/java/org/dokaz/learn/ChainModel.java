package org.dokaz.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A learned labeller of sequences. Safe for many threads, each with its own {@link Labelling}.
 *
 * <p>On disk: a magic number, the labels, the largest weight, then the rows of single and of paired evidence in ascending order
 * of their hashes, each with its distance to the one before and one byte for each label, in 127ths of the largest weight.
 */
public final class ChainModel {

    private static final int MAGIC = 0x444B434D;
    private static final int LABELS_MAX = 32;
    private static final int ROWS_MAX = 8_000_000;

    private final List<String> labels;
    private final Table singles;
    private final Table pairs;
    private final float largest;

    ChainModel(List<String> labels, Table singles, Table pairs) {
        this(labels, singles, pairs, Math.max(largest(singles), largest(pairs)));
    }

    private ChainModel(List<String> labels, Table singles, Table pairs, float largest) {
        this.labels = List.copyOf(labels);
        this.singles = singles;
        this.pairs = pairs;
        this.largest = largest;
    }

    /** What it chooses among. */
    public List<String> labels() {
        return labels;
    }

    /** How many pieces of evidence it has weights for. */
    int rows() {
        return singles.count() + pairs.count();
    }

    /** Room to label sequences in; for one thread. */
    public Labelling labelling() {
        return new Labelling(this);
    }

    /** The labels of sequences, one sequence after the other. */
    public static final class Labelling {

        private final ChainModel model;
        private final Chain chain;

        private Labelling(ChainModel model) {
            this.model = model;
            this.chain = new Chain(model.labels.size());
        }

        /**
         * How much single pieces of evidence at one place speak for a label rather than another.
         *
         * @param from the first of the pieces, counted within the place
         * @param end behind the last of them
         */
        public double leaning(Evidence evidence, int place, int from, int end, int label, int other) {
            double leaning = 0;
            int first = evidence.singlesFrom(place);
            int behind = Math.min(first + end, evidence.singlesFrom(place + 1));
            for (int piece = first + from; piece < behind; piece++) {
                int row = model.singles.find(evidence.singles()[piece]);
                if (row >= 0) {
                    leaning +=
                            evidence.scaleAt(place) * (model.singles.get(row, label) - model.singles.get(row, other));
                }
            }
            return leaning;
        }

        /** The best labels for this evidence, as indices into the model's; {@code by} is added to every score of {@code favoured}. */
        public int[] best(Evidence evidence, int favoured, double by) {
            chain.score(evidence, model.singles, model.pairs);
            chain.favour(favoured, by);
            return chain.best();
        }
    }

    /** The model in bytes: the same model gives the same bytes. */
    public byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            out.writeFloat(largest);
            write(singles, largest, out);
            write(pairs, largest, out);
        }
        return bytes.toByteArray();
    }

    private static float largest(Table table) {
        float largest = 0;
        for (int row = 0; row < table.count(); row++) {
            for (int column = 0; column < table.width(); column++) {
                largest = Math.max(largest, Math.abs(table.get(row, column)));
            }
        }
        return largest;
    }

    private static void write(Table table, float largest, DataOutputStream out) throws IOException {
        int[] keys = table.keysInOrder();
        Arrays.sort(keys);
        List<Integer> kept = new ArrayList<>();
        for (int key : keys) {
            int row = table.find(key);
            boolean weighs = false;
            for (int column = 0; column < table.width(); column++) {
                weighs |= inByte(table.get(row, column), largest) != 0;
            }
            if (weighs) {
                kept.add(key);
            }
        }
        out.writeInt(kept.size());
        long last = Integer.MIN_VALUE;
        for (int key : kept) {
            Distances.write(out, key - last);
            last = key;
            int row = table.find(key);
            for (int column = 0; column < table.width(); column++) {
                out.writeByte(inByte(table.get(row, column), largest));
            }
        }
    }

    private static int inByte(float weight, float largest) {
        return largest == 0 ? 0 : Math.round(weight / largest * Byte.MAX_VALUE);
    }

    /** The model in these bytes. */
    public static ChainModel read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of sequences");
        }
        int count = in.readUnsignedByte();
        if (count == 0 || count > LABELS_MAX) {
            throw new IOException("a model with " + count + " labels");
        }
        List<String> labels = new ArrayList<>();
        for (int label = 0; label < count; label++) {
            labels.add(in.readUTF());
        }
        float largest = in.readFloat();
        if (!Float.isFinite(largest) || largest < 0) {
            throw new IOException("a model whose largest weight is " + largest);
        }
        Table singles = table(in, count, largest);
        return new ChainModel(labels, singles, table(in, count * count, largest), largest);
    }

    private static Table table(DataInputStream in, int width, float largest) throws IOException {
        int rows = in.readInt();
        if (rows < 0 || rows > ROWS_MAX || rows > in.available()) {
            throw new IOException("a model with " + rows + " rows");
        }
        Table table = new Table(width);
        long key = Integer.MIN_VALUE;
        for (int index = 0; index < rows; index++) {
            key += Distances.read(in);
            int row = table.row((int) key);
            for (int column = 0; column < width; column++) {
                table.set(row, column, in.readByte() * largest / Byte.MAX_VALUE);
            }
        }
        return table;
    }
}
