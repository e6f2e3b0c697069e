package org.dokaz.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an amount is told against: "twice as many as in May", "three more than", "up from 800", "of whom 12".
 *
 * @param by the factor or the difference, never negative and always finite; empty where only the other amount is told
 * @param with the words that tell what it is compared with, or the total it is a part of; empty where the text leaves them out
 */
public record Comparison(Relation relation, OptionalDouble by, Optional<Citation> with) {

    /** How the amount stands to what it is told against. */
    public enum Relation {
        /** So many times as much: {@code by} is the factor. */
        TIMES_MORE,
        /** So many times less: {@code by} is what the other is divided by. */
        TIMES_FEWER,
        /** More by a difference. */
        MORE_BY,
        /** Less by a difference. */
        FEWER_BY,
        /** What it rose or fell to from an earlier amount. */
        CHANGED_FROM,
        /** One of the parts of a total. */
        PART_OF
    }

    /**
     * A comparison.
     *
     * @throws IllegalArgumentException if the factor or difference is negative or no finite number
     */
    public Comparison {
        if (by.isPresent() && !(Double.isFinite(by.getAsDouble()) && by.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("not a factor or a difference: " + by.getAsDouble());
        }
    }

    /** That an amount is a part of this total. */
    public static Comparison partOf(Citation total) {
        return new Comparison(Relation.PART_OF, OptionalDouble.empty(), Optional.of(total));
    }

    /** That an amount was this before. */
    public static Comparison changedFrom(Citation former) {
        return new Comparison(Relation.CHANGED_FROM, OptionalDouble.empty(), Optional.of(former));
    }
}
