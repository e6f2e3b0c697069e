package org.dokaz.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.CaseVault;
import org.dokaz.app.Moved;
import org.dokaz.app.WithheldNames;
import org.dokaz.model.Maker;
import org.dokaz.record.Withholding;
import org.dokaz.vault.Identity;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import org.dokaz.vault.standin.Pseudonyms;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person decides to keep in the vault: the options for it, and what is done. */
final class WithholdVerbs {

    private static final int PSEUDONYM_LENGTH_MAX = 80;
    private static final int NAMES_BYTES_MAX = 64 * 1024;
    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--as",
            paramLabel = "PSEUDONYM",
            description = "Of withhold: what stands in the place of the name, such as \"Witness 1\".")
    private Optional<String> pseudonym = Optional.empty();

    @Option(
            names = "--is",
            paramLabel = "TEXT",
            description = "Of withhold: what the person is to the case; kept in the vault alone.")
    private Optional<String> what = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "Of withhold: a note; kept in the vault alone.")
    private Optional<String> note = Optional.empty();

    @Mixin
    private PassphraseOption passphrases;

    /** What is wrong with what a person gave; the message repeats nothing that is withheld. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        String told() {
            return String.valueOf(getMessage());
        }
    }

    /** The case of a verb, who decides, and why. */
    record Decision(Path folder, Maker.Analyst author, String why, InstantSource clock) {

        private CaseVault vault() {
            return new CaseVault(folder, UserGazetteer.maker(), clock, new SecureRandom());
        }
    }

    int withhold(Terminal terminal, Decision decision, String name) throws Refused {
        String standing = pseudonym.map(String::strip).orElse("");
        demand(
                !Plain.line(standing).isBlank() && standing.length() <= PSEUDONYM_LENGTH_MAX,
                "--as: give the pseudonym, in at most " + PSEUDONYM_LENGTH_MAX + " characters");
        List<String> names = names(terminal, name);
        Identity identity;
        Pseudonyms pseudonyms;
        try {
            identity = new Identity(
                    standing,
                    names,
                    what,
                    note,
                    decision.author().pseudonym(),
                    decision.clock().instant(),
                    Optional.empty());
            pseudonyms = WithheldNames.pseudonyms(identity);
        } catch (IllegalArgumentException unfit) {
            throw new Refused(String.valueOf(unfit.getMessage()));
        }
        for (String told : List.of(standing, decision.why(), decision.author().pseudonym())) {
            demand(
                    !pseudonyms.isNamedIn(told),
                    "--as, --by or --reason repeats the name that is to be withheld; these are kept in the clear: word them without it");
        }
        CaseVault kase = decision.vault();
        Vault vault = opened(terminal, kase);
        return told(terminal, kase, vault, kase.withhold(vault, identity, decision.why(), decision.author()), decision);
    }

    private static List<String> names(Terminal terminal, String name) throws Refused {
        if (!name.equals(STANDARD_INPUT)) {
            demand(!name.isBlank(), "give the name that is to be withheld");
            return List.of(name.strip());
        }
        try {
            byte[] bytes = terminal.in().readNBytes(NAMES_BYTES_MAX);
            List<String> names = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            demand(!names.isEmpty(), "standard input holds no name; give one on each line, all of one person");
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int restrict(Terminal terminal, Decision decision, String document) throws Refused {
        CaseVault kase = decision.vault();
        Vault vault = opened(terminal, kase);
        demand(
                !kase.names(vault).isNamedIn(decision.why()),
                "--reason repeats a name that is withheld; it is kept in the clear: word it without the name");
        try {
            return told(
                    terminal, kase, vault, kase.restrict(vault, document, decision.why(), decision.author()), decision);
        } catch (IllegalArgumentException unclear) {
            throw new Refused(String.valueOf(unclear.getMessage()));
        }
    }

    int revoke(Terminal terminal, Decision decision, Withholding withholding) throws Refused {
        CaseVault kase = decision.vault();
        Vault vault;
        try (Passphrase passphrase = passphrases.passphrase(terminal)) {
            vault = kase.open(passphrase);
        }
        demand(
                !kase.names(vault).isNamedIn(decision.why()),
                "--reason repeats a name that is withheld; it is kept in the clear: word it without the name");
        return told(
                terminal, kase, vault, kase.revoke(vault, withholding, decision.why(), decision.author()), decision);
    }

    private Vault opened(Terminal terminal, CaseVault kase) {
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

    private static int told(Terminal terminal, CaseVault kase, Vault vault, Moved moved, Decision decision) {
        return VaultLines.tell(terminal, moved, decision.folder(), kase.names(vault));
    }

    private static void demand(boolean so, String otherwise) throws Refused {
        if (!so) {
            throw new Refused(otherwise);
        }
    }
}
