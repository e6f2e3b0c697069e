package org.dokaz.formation;

import java.util.Set;

/** Whether what two names say of the arm goes together. */
record Arms(Vocabulary vocabulary) {

    /** Whether both say something and share it, or say what reports exchange for one another. */
    boolean agree(Set<String> arms, Set<String> others) {
        return share(arms, others) || areKin(arms, others);
    }

    /** Whether both name one arm. */
    boolean share(Set<String> arms, Set<String> others) {
        return arms.stream().anyMatch(others::contains);
    }

    /** Whether reports call the same troops by a word of each. */
    boolean areKin(Set<String> arms, Set<String> others) {
        return arms.stream().anyMatch(arm -> others.stream().anyMatch(other -> vocabulary.areKin(arm, other)));
    }
}
