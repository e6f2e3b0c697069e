package org.dokaz.corroborate.account;

import org.dokaz.model.Step;

/**
 * One pair of hands that a claim came through, in terms that can be compared.
 *
 * @param key the term under which all spellings of its name meet; of hands without a name, a term of their document alone
 * @param named whether they have a name, so that equal keys in two documents mean one
 */
public record Hand(Step step, int key, boolean named) {

    /** What they are called in the document. */
    public String name() {
        return step.name();
    }

    /** What sort of hands. */
    public Step.Kind kind() {
        return step.kind();
    }
}
