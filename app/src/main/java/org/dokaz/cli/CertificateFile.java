package org.dokaz.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.dokaz.certificate.Certificates;
import picocli.CommandLine.Model.CommandSpec;

/** Certificates in a file that an option names. */
final class CertificateFile {

    private CertificateFile() {}

    static List<X509Certificate> read(CommandSpec spec, String option, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Certificates.parse(in.readNBytes(Certificates.FILE_BYTES_MAX + 1));
        } catch (IOException unreadable) {
            throw Demands.wrong(spec, option + ": " + file + ": cannot be read; name a file of certificates (PEM)");
        } catch (IllegalArgumentException none) {
            throw Demands.wrong(spec, option + ": " + file + ": " + none.getMessage());
        }
    }
}
