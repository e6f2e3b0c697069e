package org.dokaz.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.handover.Opening;
import org.dokaz.handover.SecretKeys;
import org.dokaz.preserve.Disk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens a hand-over, for those who received one. */
@Command(
        name = "open",
        description =
                "Opens a hand-over with the key it was encrypted to; what it holds has its name only once all of it was found whole.",
        mixinStandardHelpOptions = true)
final class HandoverOpenCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "What was handed over.")
    private Path message = Path.of("");

    @Option(names = "--key", paramLabel = "KEY.pem", required = true, description = "Your secret key.")
    private Path key = Path.of("");

    @Option(
            names = "--recipient",
            paramLabel = "CERT.pem",
            required = true,
            description = "Your certificate that it was encrypted to.")
    private Path certificate = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase of the secret key, where it has one.")
    private Optional<Path> passphrase = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE.zip",
            required = true,
            description = "The file to make; it must not be there.")
    private Path out = Path.of("");

    HandoverOpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Demands.that(spec, Files.isRegularFile(message), message + ": no such file; name what was handed over");
        Demands.that(spec, !Files.exists(out), "--out: " + out + " is there already; name a file that is new");
        List<X509Certificate> certificates = CertificateFile.read(spec, "--recipient", certificate);
        Opening.open(message, secretKey(), certificates.getFirst(), out, new Disk());
        terminal.out().println(Plain.line(out.toString()));
        terminal.tell(
                "it lies there unencrypted: keep it as safe as the key, and remove it when it is no longer needed");
        return ExitCode.DONE;
    }

    private PrivateKey secretKey() {
        Optional<char[]> typed =
                passphrase.map(file -> new String(read(file, "--passphrase-file"), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .toCharArray());
        try {
            return SecretKeys.parse(read(key, "--key"), typed);
        } catch (IllegalArgumentException none) {
            throw Demands.wrong(spec, "--key: " + key + ": " + none.getMessage());
        }
    }

    private byte[] read(Path file, String option) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SecretKeys.FILE_BYTES_MAX);
        } catch (IOException unreadable) {
            throw Demands.wrong(spec, option + ": " + file + ": cannot be read");
        }
    }
}
