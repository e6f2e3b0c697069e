package org.dokaz.corroborate.account;

import java.util.function.IntToLongFunction;
import org.dokaz.model.Step;

/**
 * One pair of hands that a claim came through, in terms that can be compared.
 *
 * @param key the term under which all spellings of its name meet; of hands without a name, a term of their document alone
 * @param named whether they have a name, so that equal keys in two documents mean one
 * @param called the telling words that hands without a name are called by; empty for others
 */
public record Hand(Step step, int key, boolean named, Terms called) {

    /** From so many bits of shared words on two documents may call one source so. */
    private static final long CALLED_MIN = 6 * Vocabulary.BIT;

    /** The share of the shorter description that both must have. */
    private static final double CALLED_SHARE = 0.5;

    /** What they are called in the document. */
    public String name() {
        return step.name();
    }

    /** What sort of hands. */
    public Step.Kind kind() {
        return step.kind();
    }

    /** Whether both are without a name and called alike, in whatever language: "human rights lawyers", «юристи-правозахисники». */
    public boolean isCalledAlike(Hand other, IntToLongFunction weights) {
        if (called.isEmpty() || other.called.isEmpty()) {
            return false;
        }
        long shared = called.weight(other.called, weights);
        long shorter = Math.min(called.weight(weights), other.called.weight(weights));
        return shared >= CALLED_MIN && shared >= CALLED_SHARE * shorter;
    }

    /** Whether both are without a name and the words they are called by are mostly others: a neighbour is no source in the police. */
    public boolean isCalledOtherwise(Hand other) {
        int shorter = Math.min(called.size(), other.called.size());
        return shorter > 0 && 2 * called.shared(other.called) <= shorter;
    }
}
