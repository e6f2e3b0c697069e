package org.dokaz.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseVault;
import org.dokaz.app.CaseVerification;
import org.dokaz.preserve.Checked;
import org.dokaz.preserve.Flaw;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a case: originals, log, records and citations. */
@Command(
        name = "verify",
        description = "Checks a case and shows everything that does not hold: originals, log, records, citations.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CaseOption ofCase;

    @Mixin
    private PassphraseOption passphrases;

    @Option(
            names = "--vault",
            description = "Open the vault as well, and check what lies in it; asks for its passphrase.")
    private boolean vaultAsWell;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Checked checked = CaseVerification.of(ofCase.folder(), vault());
        List<Flaw> flaws = checked.flaws();
        flaws.forEach(flaw -> terminal.out().println(Plain.line(flaw.toString())));
        checked.expunged().forEach(told -> terminal.tell(Plain.line(told)));
        if (checked.inVault() > 0) {
            terminal.tell(
                    checked.inVault() + " records lie in the vault"
                            + (checked.vaultChecked()
                                    ? " and were checked there"
                                    : ": that they are what the log commits to can be checked with --passphrase-file or --vault"));
        }
        terminal.tell(flaws.isEmpty() ? "everything holds" : flaws.size() + " things do not hold");
        return flaws.isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }

    private Optional<Vault> vault() {
        if (!vaultAsWell && !passphrases.isGiven()) {
            return Optional.empty();
        }
        CaseVault kase = new CaseVault(ofCase.folder(), UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom());
        try (Passphrase passphrase = passphrases.passphrase(terminal)) {
            return Optional.of(kase.open(passphrase));
        }
    }
}
