package org.dokaz.read.furniture;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.model.Block;

/**
 * What is remembered of a document to learn from it: its first and last lines, and its sentences to know copies by, all
 * as fingerprints.
 *
 * @param lines the lines, and of each whether it stands at the document's edge
 * @param sentences the fingerprints, in ascending order
 * @param lengths how long each sentence is
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; there are many of them, and arrays are small.
record DocumentLines(Map<Long, Boolean> lines, long[] sentences, int[] lengths) {

    /** How many lines at the beginning and at the end of a document are its edges. */
    static final int EDGE_LINES = 3;

    /** How many lines are looked at from the beginning, and as many from the end. */
    static final int LINES_EACH_WAY_MAX = 20;

    /** The longest line that can be furniture for being repeated, in UTF-16 code units. */
    static final int LINE_LENGTH_MAX = 600;

    /** How many sentences tell a copy. */
    static final int SENTENCES_MAX = 120;

    /** The longest beginning of a sentence that is looked at, in UTF-16 code units. */
    static final int SENTENCE_LENGTH_MAX = 1_000;

    DocumentLines {
        lines = Map.copyOf(lines);
    }

    static DocumentLines of(String text, List<Block> blocks) {
        Map<Long, Boolean> lines = new HashMap<>();
        for (int index = 0; index < blocks.size(); index++) {
            if (index == LINES_EACH_WAY_MAX) {
                index = Math.max(index, blocks.size() - LINES_EACH_WAY_MAX);
            }
            Block block = blocks.get(index);
            String plain = block.span().length() > LINE_LENGTH_MAX
                    ? ""
                    : PlainForm.of(block.span().in(text));
            if (!plain.isEmpty()) {
                lines.merge(PlainForm.fingerprint(plain), isEdge(index, blocks.size()), Boolean::logicalOr);
            }
        }
        SortedMap<Long, Integer> sentences = sentences(text, blocks);
        return new DocumentLines(
                lines,
                sentences.keySet().stream().mapToLong(Long::longValue).toArray(),
                sentences.values().stream().mapToInt(Integer::intValue).toArray());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(lines.size());
        for (Map.Entry<Long, Boolean> line : lines.entrySet()) {
            out.writeLong(line.getKey());
            out.writeBoolean(line.getValue());
        }
        out.writeInt(sentences.length);
        for (int index = 0; index < sentences.length; index++) {
            out.writeLong(sentences[index]);
            out.writeInt(lengths[index]);
        }
    }

    static DocumentLines read(DataInput in) throws IOException {
        Map<Long, Boolean> lines = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.put(in.readLong(), in.readBoolean());
        }
        long[] sentences = new long[in.readInt()];
        int[] lengths = new int[sentences.length];
        for (int index = 0; index < sentences.length; index++) {
            sentences[index] = in.readLong();
            lengths[index] = in.readInt();
        }
        return new DocumentLines(lines, sentences, lengths);
    }

    /** Whether the line at this index stands at the edge of a document of so many. */
    static boolean isEdge(int index, int count) {
        return index < EDGE_LINES || index >= count - EDGE_LINES;
    }

    private static SortedMap<Long, Integer> sentences(String text, List<Block> blocks) {
        SortedMap<Long, Integer> sentences = new TreeMap<>();
        for (Block block : blocks) {
            int start = block.span().start();
            while (start < block.span().end() && sentences.size() < SENTENCES_MAX) {
                int end = sentenceEnd(text, start, block.span().end());
                String plain = PlainForm.of(text.substring(start, Math.min(end, start + SENTENCE_LENGTH_MAX)));
                if (!plain.isEmpty()) {
                    sentences.put(PlainForm.fingerprint(plain), plain.length());
                }
                start = end;
            }
        }
        return sentences;
    }

    private static int sentenceEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit && ".!?…".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.min(end + 1, limit);
    }

    /** Whether this and another are one document twice or a version of it: half of the longer stands in both. */
    boolean isCopyOf(DocumentLines other) {
        int shared = 0;
        int left = 0;
        int right = 0;
        while (left < sentences.length && right < other.sentences.length) {
            int order = Long.compare(sentences[left], other.sentences[right]);
            shared += order == 0 ? lengths[left] : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        return shared > 0 && 2L * shared >= Math.max(length(), other.length());
    }

    private int length() {
        return Arrays.stream(lengths).sum();
    }
}
