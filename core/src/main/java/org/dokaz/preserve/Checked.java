package org.dokaz.preserve;

import java.util.List;

/**
 * What a check of a case came to.
 *
 * @param flaws everything that does not hold
 * @param inVault how many records lie in the vault
 * @param vaultChecked whether those were checked too
 */
public record Checked(List<Flaw> flaws, long inVault, boolean vaultChecked) {

    public Checked {
        flaws = List.copyOf(flaws);
    }
}
