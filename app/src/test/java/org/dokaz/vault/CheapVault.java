package org.dokaz.vault;

import java.nio.file.Path;
import java.util.Random;
import org.dokaz.preserve.Disk;

/** Vaults whose passphrases are tried in no time, for tests that open many. */
public final class CheapVault {

    private static final Cost CHEAP = new Cost(64, 1, 1);

    private CheapVault() {}

    public static Vault begin(Path root, Passphrase passphrase) {
        return Vault.begin(root, passphrase, CHEAP, new Random(1), new Disk());
    }
}
