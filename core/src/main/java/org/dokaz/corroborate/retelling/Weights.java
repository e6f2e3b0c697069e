package org.dokaz.corroborate.retelling;

import org.dokaz.corroborate.account.Vocabulary;

/** How much each term tells, worked out once. */
final class Weights {

    private final long[] weights;
    private final Vocabulary vocabulary;

    Weights(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        weights = new long[vocabulary.size()];
        for (int term = 0; term < weights.length; term++) {
            weights[term] = vocabulary.weight(term);
        }
    }

    long of(int term) {
        return weights[term];
    }

    /** Whether more than one document has it. */
    boolean isShared(int term) {
        return vocabulary.documentsWith(term) > 1;
    }
}
