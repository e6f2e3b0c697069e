package org.dokaz.resolve;

import java.util.Optional;
import java.util.Set;
import org.dokaz.spelling.Circumstances;

/**
 * What a document says of whoever bears a name, beside the name.
 *
 * @param roles offices and callings that stand beside the name, each as the keys of its words
 * @param told age, offices, home, death; several where several offices are told, none where nothing is
 * @param namesakes how many places of its name a place was left open between; 0 where it was settled or none has the name
 * @param local which body that every town has it is, where the document names it by a common noun only
 */
record Noted(Set<String> roles, Set<Circumstances> told, int namesakes, Optional<Local> local) {

    Noted {
        roles = Set.copyOf(roles);
        told = Set.copyOf(told);
    }

    /**
     * A body that every town has.
     *
     * @param town the town the document is about
     */
    record Local(String body, Optional<String> town) {}
}
