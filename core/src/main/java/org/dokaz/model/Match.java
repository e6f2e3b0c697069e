package org.dokaz.model;

import java.util.List;

/**
 * What the program thinks of two names: whether they stand for one, how surely, and why. Never a rewrite: a person's judgement goes before it.
 *
 * @param a the side whose first mention comes first
 * @param score how much speaks for one and the same, from 0 to 1
 * @param reasons in plain words, the weightiest first
 */
public record Match(EntityKind kind, Side a, Side b, Verdict verdict, double score, List<String> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }

    /**
     * One of two names that were compared.
     *
     * @param first the first mention under this name
     */
    public record Side(String name, Anchor first) {}
}
