package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;
import org.dokaz.vault.Identity;
import org.dokaz.vault.VaultContents;
import org.dokaz.vault.standin.NameFinder;
import org.dokaz.vault.standin.Pseudonyms;

/** The names that a vault withholds, found in texts by whichever of their forms stands there. */
public final class WithheldNames implements NameFinder {

    private final Withheld withheld;

    private WithheldNames(Withheld withheld) {
        this.withheld = withheld;
    }

    /** The names withheld by a vault of these contents. */
    public static WithheldNames of(VaultContents contents) {
        return of(contents.withheld());
    }

    /** The names of these identities. */
    static WithheldNames of(List<Identity> identities) {
        List<Secret> secrets = new ArrayList<>();
        for (Identity identity : identities) {
            identity.names().forEach(name -> secrets.add(Secret.name(identity.pseudonym(), name)));
        }
        return new WithheldNames(Withheld.secrets(secrets));
    }

    /**
     * The names of one identity.
     *
     * @throws IllegalArgumentException where one of them cannot be looked for
     */
    public static Pseudonyms pseudonyms(Identity identity) {
        return new Pseudonyms(of(List.of(identity)));
    }

    /** What finds them, to be used on finished files as well. */
    public Withheld withheld() {
        return withheld;
    }

    boolean isEmpty() {
        return withheld.isEmpty();
    }

    @Override
    public List<Found> in(CharSequence text) {
        List<Found> found = new ArrayList<>();
        for (Withheld.Hit hit : withheld.in(text)) {
            Found last = found.isEmpty() ? new Found(0, 0, "") : found.getLast();
            if (hit.start() >= last.end()) {
                found.add(new Found(hit.start(), hit.end(), hit.name()));
            } else if (hit.end() > last.end()) {
                // Two names that share words: the words of both go.
                found.set(found.size() - 1, new Found(last.start(), hit.end(), last.pseudonym()));
            }
        }
        return found;
    }
}
