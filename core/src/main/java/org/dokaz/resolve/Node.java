package org.dokaz.resolve;

import java.util.List;
import java.util.Set;
import org.dokaz.model.Anchor;
import org.dokaz.spelling.Circumstances;

/**
 * Appearances that are taken for one from the outset, since they bear one name: what grouping joins and never parts.
 *
 * @param key what it is told apart and put in order by
 * @param label their name, taken apart for comparing
 * @param told what documents tell of the bearer beside the name, always in one order and not too much of it
 * @param roles the offices and callings that stand beside it
 * @param appearances in the order of their first mentions
 * @param firm whether the name by itself tells whom it means
 */
record Node<L>(
        String key, L label, boolean firm, List<Circumstances> told, Set<String> roles, List<Appearance> appearances) {

    Node {
        told = List.copyOf(told);
        roles = Set.copyOf(roles);
        appearances = List.copyOf(appearances);
    }

    Anchor first() {
        return appearances.getFirst().first();
    }

    /** Whether some document calls the one by an office or a calling that another calls the other by. */
    boolean sharesRoleWith(Node<L> other) {
        return roles.stream().anyMatch(other.roles::contains);
    }
}
