package org.dokaz.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dokaz.app.Folders;
import org.dokaz.app.Workbench;
import org.dokaz.publish.Sample;

/** What the launcher runs once after a build, so that the JVM can remember what starting takes. Leaves nothing behind. */
public final class Rehearsal {

    private Rehearsal() {}

    /** Runs the common commands, unseen; where asked to serve, opens the workbench instead and looks at its first page. */
    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("serve")) {
            serve();
            return;
        }
        run(new byte[0], "--help");
        for (byte[] document : Sample.files().values()) {
            run(document, "read", "--format", "jsonl", "-");
        }
        Path folder = Files.createTempDirectory("dokaz-rehearsal");
        try {
            Path kase = folder.resolve("case");
            DemoCommand.demonstrate(unseen(new byte[0]), kase);
            run(new byte[0], "report", "--case", kase.toString());
            run(new byte[0], "verify", "--case", kase.toString());
        } finally {
            Folders.remove(folder);
        }
    }

    private static void serve() throws IOException {
        Path folder = Files.createTempDirectory("dokaz-rehearsal");
        try {
            Path kase = folder.resolve("case");
            DemoCommand.demonstrate(unseen(new byte[0]), kase);
            try (Workbench.Open open = ServeCommand.opened(unseen(new byte[0]), kase, "127.0.0.1", 0)) {
                URI address = URI.create(open.address());
                try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                    String ask =
                            "GET /login HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n";
                    socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                }
            }
        } finally {
            Folders.remove(folder);
        }
    }

    private static void run(byte[] in, String... arguments) {
        Main.run(unseen(in), arguments);
    }

    private static Terminal unseen(byte[] in) {
        PrintStream unseen = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(new ByteArrayInputStream(in), unseen, unseen, Terminal.Sight.PLAIN);
    }
}
