package org.dokaz.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the launcher runs once after a build, so that the JVM can remember what starting takes. Leaves nothing behind. */
public final class Rehearsal {

    private Rehearsal() {}

    /** Runs the common commands, unseen. */
    public static void main(String[] ignored) {
        for (List<String> arguments : List.of(List.of("--help"), List.of("read", "--format", "jsonl", "-"))) {
            PrintStream unseen = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Terminal terminal = new Terminal(InputStream.nullInputStream(), unseen, unseen, Terminal.Sight.PLAIN);
            Main.run(terminal, arguments.toArray(String[]::new));
        }
    }
}
