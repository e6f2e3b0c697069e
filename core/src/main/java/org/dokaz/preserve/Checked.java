package org.dokaz.preserve;

import java.util.List;

/**
 * What a check of a case came to.
 *
 * @param flaws everything that does not hold
 * @param inVault how many records lie in the vault
 * @param vaultChecked whether those were checked too
 * @param expunged what was taken out for good, when, by whom and by whose authority, one line each
 */
public record Checked(List<Flaw> flaws, long inVault, boolean vaultChecked, List<String> expunged) {

    public Checked {
        flaws = List.copyOf(flaws);
        expunged = List.copyOf(expunged);
    }
}
