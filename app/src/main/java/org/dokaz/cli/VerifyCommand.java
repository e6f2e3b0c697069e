package org.dokaz.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseCustody;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseVault;
import org.dokaz.app.CaseVerification;
import org.dokaz.model.Maker;
import org.dokaz.preserve.Checked;
import org.dokaz.preserve.PackageCheck;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a case, or a package that a case gave away. */
@Command(
        name = "verify",
        description =
                "Checks a case or a package and shows everything that does not hold: originals, log, signed heads, records,"
                        + " citations.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PACKAGE",
            description = "A package, as a folder or a .zip, in the place of a case.")
    private Optional<Path> pack = Optional.empty();

    @Option(names = "--case", paramLabel = "DIR", description = "The folder of the case.")
    private Optional<Path> kase = Optional.empty();

    @Mixin
    private PassphraseOption passphrases;

    @Option(
            names = "--vault",
            description = "Open the vault as well, and check what lies in it; asks for its passphrase.")
    private boolean vaultAsWell;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A signed head of the log that somebody kept: shows that the log still begins as it did then.")
    private Optional<Path> head = Optional.empty();

    @Option(
            names = "--items",
            description = "Show how it stands with each original: the six properties BP-P1 to BP-P6.")
    private boolean items;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text for people, which is the default, or json for programs.")
    private CorroborateCommand.Shape shape = CorroborateCommand.Shape.text;

    @Option(names = "--record", description = "Put on record in the case that it was checked, and what came of it.")
    private boolean record;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Of --record: who checks, under the name the house gives.")
    private Optional<String> by = Optional.empty();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Demands.that(
                spec, kase.isPresent() != pack.isPresent(), "name a case with --case, or a package; one of the two");
        Demands.that(spec, kase.isPresent() || !record, "--record: is for a case; a package is left as it is");
        head.ifPresent(file -> Demands.that(
                spec, Files.isRegularFile(file), "--checkpoint: " + file + " is not there; name the file of a head"));
        Checked checked = kase.isPresent() ? ofCase(kase.get()) : ofPackage(pack.orElseThrow());
        VerifyLines lines = new VerifyLines(terminal, checked);
        if (shape == CorroborateCommand.Shape.json) {
            lines.json(items);
        } else {
            lines.text(items);
        }
        return checked.flaws().isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }

    private Checked ofPackage(Path place) {
        Demands.that(spec, Files.exists(place), place + ": no such package; name its folder or its .zip");
        return PackageCheck.of(place, head);
    }

    private Checked ofCase(Path folder) {
        Demands.that(
                spec,
                Files.isDirectory(folder),
                folder + ": no such case; name a folder that 'dokaz read --case' has made");
        Checked checked = CaseVerification.of(folder, vault(folder), head);
        if (record) {
            Maker.Machine program = UserGazetteer.maker();
            Clock clock = Clock.systemUTC();
            try (CaseFile file = CaseFile.open(folder, program, clock, new SecureRandom())) {
                Maker who = by.map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .<Maker>map(Maker.Analyst::new)
                        .orElse(program);
                CaseCustody.verified(file, checked, clock.instant(), who);
            }
        }
        return checked;
    }

    private Optional<Vault> vault(Path folder) {
        if (!vaultAsWell && !passphrases.isGiven()) {
            return Optional.empty();
        }
        CaseVault vault = new CaseVault(folder, UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom());
        try (Passphrase passphrase = passphrases.passphrase(terminal)) {
            return Optional.of(vault.open(passphrase));
        }
    }
}
