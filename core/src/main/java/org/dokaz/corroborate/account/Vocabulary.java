package org.dokaz.corroborate.account;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers for terms, and in how many documents each occurs. To be used by one thread. */
public final class Vocabulary {

    /** The unit in which weights are given: so many make one bit. */
    public static final int BIT = 1000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] documents = new int[1 << 10];
    private int documentCount;

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
        double share = (documentsWith(term) + 0.5) / (documentCount + 1.0);
        return Math.max(0, Math.round(-BIT * Math.log(share) / Math.log(2)));
    }

    /** How many terms there are. */
    public int size() {
        return numbers.size();
    }
}
