package org.dokaz.resolve;

import java.util.List;
import java.util.Set;
import org.dokaz.model.Anchor;

/**
 * Appearances that are taken for one from the outset, since they bear one name: what grouping joins and never parts.
 *
 * @param key what it is told apart and put in order by
 * @param label their name, taken apart for comparing
 * @param born the years that ages beside it come to
 * @param roles the offices and callings that stand beside it
 * @param appearances in the order of their first mentions
 * @param firm whether the name by itself tells whom it means
 */
record Node<L>(
        String key, L label, boolean firm, Set<Noted.Years> born, Set<String> roles, List<Appearance> appearances) {

    Node {
        born = Set.copyOf(born);
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

    /** Whether the ages of the bearers rule out that they are one. */
    boolean isOfAnotherAgeThan(Node<L> other) {
        return born.stream().anyMatch(years -> other.born.stream().anyMatch(years::isApartFrom));
    }
}
