package org.dokaz.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.CaseVault;
import org.dokaz.app.VaultSecrets;
import org.dokaz.release.withheld.Secret;
import org.dokaz.vault.Passphrase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the passphrase of a vault comes from: a file, or whoever sits at the terminal. Never an argument, which anybody on the machine can see. */
final class PassphraseOption {

    private static final int FILE_BYTES_MAX = 8_192;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase of the vault; else it is asked for.")
    private Optional<Path> file = Optional.empty();

    /** Whether a file was named. */
    boolean isGiven() {
        return file.isPresent();
    }

    /** The passphrase of the vault that there is. */
    Passphrase passphrase(Terminal terminal) {
        return file.map(this::of).orElseGet(() -> asked(terminal, "passphrase of the vault"));
    }

    /** What the vault of a case holds: without it nobody can tell whether something gives it away. */
    List<Secret> held(Terminal terminal, CaseVault vault) {
        try (Passphrase passphrase = passphrase(terminal)) {
            return VaultSecrets.of(vault, passphrase);
        }
    }

    /** A passphrase for a vault that is to be made. Typed, it is asked for twice. */
    Passphrase fresh(Terminal terminal) {
        return fresh(terminal, file);
    }

    /** The same from another file. */
    Passphrase fresh(Terminal terminal, Optional<Path> from) {
        Passphrase fresh = from.map(this::of).orElseGet(() -> {
            Passphrase first = asked(
                    terminal,
                    "a new passphrase for the vault, " + Passphrase.LENGTH_MIN
                            + " characters or more; several words that nobody would guess are best");
            try (Passphrase again = asked(terminal, "the same once more")) {
                if (!first.isSame(again)) {
                    throw new ParameterException(command.commandLine(), "the two differ; nothing was changed");
                }
            }
            return first;
        });
        if (!fresh.isLong()) {
            throw new ParameterException(
                    command.commandLine(),
                    "a passphrase of fewer than " + Passphrase.LENGTH_MIN
                            + " characters is guessed; take several words that nobody would put together");
        }
        return fresh;
    }

    private Passphrase asked(Terminal terminal, String question) {
        char[] typed = terminal.secret(question)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "nobody is there to type the passphrase; name a file that holds it with --passphrase-file"));
        return passphrase(typed);
    }

    private Passphrase of(Path named) {
        try {
            if (Files.size(named) > FILE_BYTES_MAX) {
                throw new ParameterException(
                        command.commandLine(), Plain.line(named.toString()) + ": too long to hold a passphrase");
            }
            byte[] bytes = Files.readAllBytes(named);
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            char[] line = new char[end];
            text.get(line);
            return passphrase(line);
        } catch (CharacterCodingException foreign) {
            throw new ParameterException(
                    command.commandLine(), Plain.line(named.toString()) + ": not a text in UTF-8", foreign);
        } catch (IOException unreadable) {
            throw new ParameterException(
                    command.commandLine(),
                    Plain.line(named.toString()) + ": cannot be read; name a file whose first line is the passphrase",
                    unreadable);
        }
    }

    private Passphrase passphrase(char[] typed) {
        try {
            return Passphrase.of(typed);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(command.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
