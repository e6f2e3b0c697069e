package org.dokaz.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseVault;
import org.dokaz.app.FirstAccounts;
import org.dokaz.flow.DokazException;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the vault of a case: who is behind a pseudonym, and what lies there. */
@Command(
        name = "vault",
        description = "Opens the vault of a case, in which true identities and restricted originals lie encrypted.",
        mixinStandardHelpOptions = true)
final class VaultCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Mixin
    private PassphraseOption passphrases;

    @Parameters(
            index = "0",
            paramLabel = "VERB",
            description = "begin, open, list, sweep or passphrase; show, then a pseudonym; or take, then a document.")
    private String verb = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PSEUDONYM|DOCUMENT",
            description = "Of show: whom. Of take: the first digits of the id of what stands for it in the case.")
    private Optional<String> what = Optional.empty();

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "Of passphrase: a file whose first line is the new one; else it is asked for.")
    private Optional<Path> fresh = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Of take: the file to write the original to.")
    private Optional<Path> out = Optional.empty();

    VaultCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CaseVault kase = new CaseVault(ofCase.folder(), UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom());
        Demands.that(
                spec,
                what.isPresent() == List.of("show", "take").contains(verb),
                what.isPresent()
                        ? verb + " takes nothing more"
                        : "say of what: a pseudonym to show, a document to take");
        return switch (verb) {
            case "begin" -> begin(kase);
            case "open" -> open(opened(kase));
            case "list" -> list(opened(kase).contents());
            case "show" -> show(opened(kase), what.orElseThrow());
            case "sweep" -> sweep(kase);
            case "take" -> take(opened(kase), what.orElseThrow());
            case "passphrase" -> change(kase);
            default ->
                throw Demands.wrong(
                        spec,
                        "\"" + verb + "\": nothing that a vault can do; try begin, open, list, show, sweep, take or"
                                + " passphrase");
        };
    }

    private int begin(CaseVault kase) {
        Demands.that(spec, !kase.isThere(), "this case has a vault already; 'passphrase' changes what opens it");
        try (Passphrase passphrase = passphrases.fresh(terminal)) {
            kase.begin(passphrase);
        }
        terminal.out().println("the vault is made; whoever forgets its passphrase has lost what is in it");
        return ExitCode.DONE;
    }

    private Vault opened(CaseVault kase) {
        if (!kase.isThere()) {
            throw new DokazException(Plain.line(ofCase.folder().toString())
                    + ": this case has no vault; 'dokaz vault begin' or 'dokaz judge withhold' makes one");
        }
        try (Passphrase passphrase = passphrases.passphrase(terminal)) {
            return kase.open(passphrase);
        }
    }

    private int open(Vault vault) {
        VaultContents contents = vault.contents();
        List<String> flaws = vault.flaws();
        flaws.forEach(flaw -> terminal.out().println(Plain.line(flaw)));
        long records = contents.pouches().stream()
                .mapToLong(pouch -> pouch.entries().size())
                .sum();
        terminal.out()
                .println("the vault opens: " + contents.identities().size() + " identities, "
                        + contents.originals().size() + " originals, " + records + " records"
                        + (flaws.isEmpty() ? "; everything in it opens" : ""));
        return flaws.isEmpty() ? ExitCode.DONE : ExitCode.CANNOT_GO_ON;
    }

    private int list(VaultContents contents) {
        for (Identity identity : contents.identities()) {
            terminal.out()
                    .println(Plain.line(identity.pseudonym() + "  "
                            + identity.names().size() + " spellings  since "
                            + identity.since() + " by " + identity.by()
                            + identity.until().map(until -> "  until " + until).orElse("")));
        }
        contents.originals().stream()
                .filter(VaultContents.Original::whole)
                .flatMap(original -> original.standIn().stream())
                .forEach(standIn -> terminal.out().println("a document restricted whole: " + standIn));
        return ExitCode.DONE;
    }

    private int show(Vault vault, String pseudonym) {
        Identity identity = vault.contents()
                .identity(pseudonym)
                .orElseThrow(() -> Demands.wrong(
                        spec, "\"" + pseudonym + "\": nobody in the vault goes by this; see 'dokaz vault list'"));
        terminal.out().println(Plain.line(identity.pseudonym()));
        identity.names().forEach(name -> terminal.out().println(Plain.line("  name  " + name)));
        identity.what().ifPresent(told -> terminal.out().println(Plain.line("  is    " + told)));
        identity.notes().ifPresent(told -> terminal.out().println(Plain.line("  note  " + told)));
        FirstAccounts.of(vault, pseudonym)
                .forEach(account ->
                        account.lines().forEach(line -> terminal.out().println(Plain.line(line))));
        return ExitCode.DONE;
    }

    private int sweep(CaseVault kase) {
        Vault vault = opened(kase);
        return VaultLines.tell(terminal, kase.sweep(vault), ofCase.folder(), kase.names(vault));
    }

    private int take(Vault vault, String document) {
        Path to = out.orElseThrow(() -> Demands.wrong(spec, "--out: name the file to write the original to"));
        VaultContents.Original original = CaseVault.original(vault, document)
                .orElseThrow(() -> Demands.wrong(
                        spec,
                        "\"" + document + "\": nothing in the vault stands behind this id, or more than"
                                + " one thing does; give more digits of the id that the case shows"));
        try (InputStream in = vault.take(original.item())) {
            Files.copy(in, to);
        } catch (FileAlreadyExistsException taken) {
            throw new ParameterException(
                    spec.commandLine(), Plain.line(to.toString()) + ": is there already; name another file", taken);
        } catch (IOException unwritable) {
            throw new DokazException(
                    Plain.line(to.toString()) + ": cannot be written; name another file, or make room", unwritable);
        }
        terminal.tell("the original lies there unencrypted; remove it when it is no longer needed");
        return ExitCode.DONE;
    }

    private int change(CaseVault kase) {
        Vault vault = opened(kase);
        try (Passphrase passphrase = passphrases.fresh(terminal, fresh)) {
            kase.change(vault, passphrase);
        }
        terminal.out().println("the passphrase is changed; copies of the case made before still open with the old one");
        return ExitCode.DONE;
    }
}
