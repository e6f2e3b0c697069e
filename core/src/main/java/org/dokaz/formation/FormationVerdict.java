package org.dokaz.formation;

import java.util.List;
import org.dokaz.model.Verdict;

/**
 * Whether two names mean one formation.
 *
 * @param verdict what the names and the register allow to say
 * @param score how surely they are one, 0 to 1
 * @param relation how the two formations stand to each other, as far as it is told
 * @param reasons in plain words, what decided first; never empty
 */
public record FormationVerdict(Verdict verdict, double score, Relation relation, List<String> reasons) {

    /** How one formation stands to another. */
    public enum Relation {
        /** They are one. */
        SAME("same"),
        /** The first is a part of the second. */
        PART_OF("part of"),
        /** The second is a part of the first. */
        WHOLE_OF("whole of"),
        /** Nothing is told of it. */
        NONE("none");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        /** The relation in plain English. */
        public String word() {
            return word;
        }
    }

    public FormationVerdict {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is 0 to 1, not " + score);
        }
        reasons = List.copyOf(reasons);
    }

    static FormationVerdict same(double score, String... reasons) {
        return new FormationVerdict(Verdict.SAME, score, Relation.SAME, List.of(reasons));
    }

    static FormationVerdict unsure(double score, String... reasons) {
        return new FormationVerdict(Verdict.UNSURE, score, Relation.NONE, List.of(reasons));
    }

    static FormationVerdict different(double score, String... reasons) {
        return new FormationVerdict(Verdict.DIFFERENT, score, Relation.NONE, List.of(reasons));
    }

    static FormationVerdict part(Relation relation, String... reasons) {
        return new FormationVerdict(Verdict.DIFFERENT, 0.05, relation, List.of(reasons));
    }

    boolean isSame() {
        return verdict == Verdict.SAME;
    }

    boolean isDifferent() {
        return verdict == Verdict.DIFFERENT;
    }
}
