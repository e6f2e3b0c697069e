package org.dokaz.preserve;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check of a case came to.
 *
 * @param flaws everything that does not hold
 * @param remarks what a reader should know, though nothing is wrong with it
 * @param items how it stands with each original
 * @param expunged what was taken out for good, when, by whom and by whose authority, one line each
 */
public record Checked(List<Flaw> flaws, List<String> remarks, List<Item> items, List<String> expunged, Extent extent) {

    /**
     * How much was checked.
     *
     * @param entries of the log
     * @param originals that were read anew
     * @param heads that were held against the log
     * @param inVault how many records lie in the vault
     * @param vaultChecked whether those were checked too
     */
    public record Extent(long entries, long originals, long heads, long inVault, boolean vaultChecked) {}

    public Checked {
        flaws = List.copyOf(flaws);
        remarks = List.copyOf(remarks);
        items = List.copyOf(items);
        expunged = List.copyOf(expunged);
    }

    /** How many records lie in the vault. */
    public long inVault() {
        return extent.inVault();
    }

    /** Whether those were checked too. */
    public boolean vaultChecked() {
        return extent.vaultChecked();
    }

    /** The same with more that does not hold. */
    public Checked with(List<Flaw> more) {
        List<Flaw> all = new ArrayList<>(flaws);
        all.addAll(more);
        return new Checked(all, remarks, items, expunged, extent);
    }
}
