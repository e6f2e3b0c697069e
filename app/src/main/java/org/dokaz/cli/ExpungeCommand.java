package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseVault;
import org.dokaz.app.Expunge;
import org.dokaz.model.Maker;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an exhibit out of a case for good. */
@Command(
        name = "expunge",
        description = "Takes an exhibit and all that was read in it out of a case for good; that it was done stays.",
        mixinStandardHelpOptions = true)
final class ExpungeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(
            index = "0",
            paramLabel = "EXHIBIT",
            description = "The end of its path, or the first digits of its id.")
    private String exhibit = "";

    @Option(names = "--by", paramLabel = "WHO", description = "Who does it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept, and tells nothing of the exhibit.")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--authority",
            paramLabel = "TEXT",
            description = "The order, law or person it is done on; it is kept, and tells nothing of the exhibit.")
    private Optional<String> authority = Optional.empty();

    @Option(names = "--dry-run", description = "Tell what would go; change nothing.")
    private boolean rehearsal;

    @Mixin
    private PassphraseOption passphrases;

    ExpungeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        Demands.that(spec, !exhibit.isBlank(), "EXHIBIT: say what is to go");
        Expunge.Order order = new Expunge.Order(
                exhibit,
                Demands.text(spec, reason, "--reason", "say why, without telling what is in it"),
                Demands.text(spec, authority, "--authority", "say by whose authority: an order, a law, a person"),
                new Maker.Analyst(Demands.text(spec, by, "--by", "say who does it")));
        SecureRandom random = new SecureRandom();
        Expunge expunge = new Expunge(folder, UserGazetteer.maker(), clock, random);
        Optional<Vault> vault = vault(new CaseVault(folder, UserGazetteer.maker(), clock, random));
        try {
            Expunge.Taken taken = rehearsal ? expunge.rehearse(order, vault) : expunge.carryOut(order, vault);
            tell(taken);
            return ExitCode.DONE;
        } catch (IllegalArgumentException unclear) {
            throw Demands.wrong(spec, String.valueOf(unclear.getMessage()));
        }
    }

    private Optional<Vault> vault(CaseVault kase) {
        if (!kase.isThere()) {
            return Optional.empty();
        }
        try (Passphrase passphrase = passphrases.passphrase(terminal)) {
            return Optional.of(kase.open(passphrase));
        }
    }

    private void tell(Expunge.Taken taken) {
        terminal.out()
                .println((rehearsal ? "would go: " : "expunged: ") + taken.originals() + " originals, "
                        + taken.records() + " records of the case, " + taken.inVault() + " of its vault; "
                        + taken.decisions() + " decisions of people among them; " + taken.rewritten()
                        + " records that tell of other exhibits as well are kept without this one");
        if (taken.readAnew() > 0) {
            terminal.tell(taken.readAnew()
                    + " readings of other exhibits name this one and go with it; read those exhibits again");
        }
        taken.elsewhere().forEach(where -> terminal.tell(Plain.line("the same words stand, and stay, in " + where)));
        if (!rehearsal) {
            terminal.tell("copies of the case made before, what was released, and what a disk keeps of overwritten"
                    + " files are out of reach of this program: see EXPUNGING.md");
        }
    }
}
