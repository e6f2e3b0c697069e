package org.dokaz.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The program that recipients have. */
public final class OpenSsl {

    private static final int PATIENCE_SECONDS = 60;

    private OpenSsl() {}

    /** Whether it is installed, in a version that knows authenticated encryption (3 or newer). */
    public static boolean isThere() {
        try {
            Process process = new ProcessBuilder("openssl", "version").start();
            String version =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 && version.startsWith("OpenSSL ") && version.charAt(8) >= '3';
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opens a message as docs/handover.md tells recipients to; gives the exit code. */
    public static int open(Path message, Path certificate, Path key, Path out) throws IOException {
        Process process = new ProcessBuilder(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        message.toString(),
                        "-recip",
                        certificate.toString(),
                        "-inkey",
                        key.toString(),
                        "-out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("openssl does not come to an end");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
