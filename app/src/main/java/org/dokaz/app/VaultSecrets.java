package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.release.withheld.Secret;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;

/** What the vault of a case holds that nothing which leaves the house may show: without it nobody can tell whether something gives it away. */
public final class VaultSecrets {

    private VaultSecrets() {}

    /** All of it. */
    public static List<Secret> of(CaseVault vault, Passphrase passphrase) {
        Vault open = vault.open(passphrase);
        List<Secret> secrets = new ArrayList<>(FirstAccounts.contacts(open));
        for (Identity identity : open.contents().withheld()) {
            identity.names().forEach(name -> secrets.add(Secret.name(identity.pseudonym(), name)));
        }
        return secrets;
    }
}
