package org.dokaz.model;

import java.util.List;

/**
 * What the program thinks of two claims: whether they tell of one event, how surely, and why. A person's judgement goes before it.
 *
 * @param score how much speaks for one event, from 0 to 1
 * @param reasons in plain words, the weightiest first
 */
public record Pairing(Digest left, Digest right, Verdict verdict, double score, List<String> reasons) {

    public Pairing {
        reasons = List.copyOf(reasons);
    }
}
