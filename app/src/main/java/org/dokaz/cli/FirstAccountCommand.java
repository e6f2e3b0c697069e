package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.AccountForm;
import org.dokaz.app.CaseVault;
import org.dokaz.app.FirstAccounts;
import org.dokaz.app.WithheldNames;
import org.dokaz.model.Maker;
import org.dokaz.record.FirstAccount;
import org.dokaz.record.Paper;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import org.dokaz.vault.standin.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes in what a witness told when first asked. */
@Command(
        name = "first-account",
        description = "Takes in a witness's first account, straight into the vault; the case keeps a pseudonym.",
        mixinStandardHelpOptions = true)
final class FirstAccountCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(names = "--blank", description = "Print the form with nothing filled in; keep nothing.")
    private boolean blank;

    @Option(names = "--form", paramLabel = "FILE", description = "The form, filled in.")
    private Optional<Path> form = Optional.empty();

    @Option(names = "--as", paramLabel = "PSEUDONYM", description = "What stands in the place of the name.")
    private Optional<String> pseudonym = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who took it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--override",
            paramLabel = "REASON",
            description = "Why it is taken all the same of a child, or about sexual violence.")
    private Optional<String> override = Optional.empty();

    @Mixin
    private PassphraseOption passphrases;

    FirstAccountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (blank) {
            terminal.out().print(AccountForm.blank());
            return ExitCode.DONE;
        }
        AccountForm account = read();
        String standing = Demands.text(spec, pseudonym, "--as", "give the pseudonym, such as \"Witness 1\"");
        Demands.that(spec, standing.length() <= Paper.NAME_MAX, "--as: longer than " + Paper.NAME_MAX + " characters");
        String author = Demands.text(spec, by, "--by", "say who took it");
        refuseBlocked(account);
        Identity person = person(account, standing, author);
        CaseVault kase = new CaseVault(ofCase.folder(), UserGazetteer.maker(), clock, new SecureRandom());
        Vault vault = opened(kase);
        int code = VaultLines.tell(
                terminal,
                FirstAccounts.take(
                        kase,
                        vault,
                        account,
                        person,
                        new FirstAccount(standing, account.on(), "", clock.instant(), new Maker.Analyst(author))),
                ofCase.folder(),
                kase.names(vault));
        alert(account);
        return code;
    }

    private AccountForm read() {
        Path from = form.orElseThrow(
                () -> Demands.wrong(spec, "--form: name the form that is filled in; --blank prints an empty one"));
        try {
            Demands.that(spec, Files.size(from) <= AccountForm.BYTES_MAX, "--form: longer than any such form");
            return AccountForm.read(Files.readAllBytes(from), override.map(String::strip));
        } catch (IOException unreadable) {
            throw Demands.wrong(spec, "--form: " + from + " cannot be read; check the path");
        } catch (IllegalArgumentException unfit) {
            throw Demands.wrong(spec, "--form: " + unfit.getMessage());
        }
    }

    private void refuseBlocked(AccountForm account) {
        account.blocked().ifPresent(why -> {
            boolean overridden =
                    account.override().filter(reason -> !reason.isBlank()).isPresent();
            Demands.that(
                    spec,
                    overridden,
                    why + "; nothing was kept. Refer the person on; where it has to be taken all the same, give the"
                            + " reason with --override");
            terminal.tell(why + "; it is taken all the same, and the reason is kept in the vault");
        });
    }

    private Identity person(AccountForm account, String standing, String author) {
        try {
            Identity person = FirstAccounts.identity(account, standing, author, clock.instant());
            Pseudonyms names = WithheldNames.pseudonyms(person);
            Demands.that(
                    spec,
                    !names.isNamedIn(standing) && !names.isNamedIn(author),
                    "--as or --by repeats the person's name; these are kept in the clear: word them without it");
            return person;
        } catch (IllegalArgumentException unfit) {
            throw Demands.wrong(spec, "--form: " + unfit.getMessage());
        }
    }

    private Vault opened(CaseVault kase) {
        if (kase.isThere()) {
            try (Passphrase passphrase = passphrases.passphrase(terminal)) {
                return kase.open(passphrase);
            }
        }
        terminal.tell("this case has no vault yet; one is made. Whoever forgets its passphrase has lost what is in it");
        try (Passphrase passphrase = passphrases.fresh(terminal)) {
            return kase.begin(passphrase);
        }
    }

    private void alert(AccountForm account) {
        if (!account.interviewedBy().isEmpty()) {
            terminal.tell("this person was interviewed already, by "
                    + account.interviewedBy().size()
                    + " others: every further interview harms the person and what they say is worth in court; ask those"
                    + " others first, and do not ask again what is known");
        }
        terminal.tell("the form that was read lies where it lay, unencrypted: erase it");
    }
}
