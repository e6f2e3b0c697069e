package org.dokaz.corroborate.account;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers for terms, and in how many documents each occurs. To be added to by one thread, and read by any once nothing is added any more. */
public final class Vocabulary {

    /** The unit in which weights are given: so many make one bit. */
    public static final int BIT = 1000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] documents = new int[1 << 10];
    private int documentCount;
    private volatile Weights weights = Weights.of(0);

    /** The number of a term. */
    public int number(String term) {
        return numbers.computeIfAbsent(term, ignored -> numbers.size());
    }

    /** Takes note that all these stand in one more document. */
    void count(Terms inDocument) {
        documentCount++;
        inDocument.each(term -> {
            if (term >= documents.length) {
                documents = Arrays.copyOf(documents, Math.max(term + 1, 2 * documents.length));
            }
            documents[term]++;
        });
    }

    /** In how many documents a term stands. */
    public int documentsWith(int term) {
        return term < documents.length ? documents[term] : 0;
    }

    /** How much a term tells: the bits that learning of it gives, in units of {@link #BIT}; the rarer, the more. */
    public long weight(int term) {
        Weights known = weights;
        if (known.documents != documentCount) {
            known = Weights.of(documentCount);
            weights = known;
        }
        return known.byCount[documentsWith(term)];
    }

    /** What a term tells by how many of so many documents have it; worked out once, since it is asked for in every comparison. */
    private static final class Weights {

        private final int documents;
        private final long[] byCount;

        private Weights(int documents, long[] byCount) {
            this.documents = documents;
            this.byCount = byCount;
        }

        static Weights of(int documents) {
            long[] byCount = new long[documents + 1];
            for (int count = 0; count <= documents; count++) {
                double share = (count + 0.5) / (documents + 1.0);
                byCount[count] = Math.max(0, Math.round(-BIT * StrictMath.log(share) / StrictMath.log(2)));
            }
            return new Weights(documents, byCount);
        }
    }

    /** How many terms there are. */
    public int size() {
        return numbers.size();
    }
}
