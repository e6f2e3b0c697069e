package org.dokaz.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the program inside the test, and what it wrote. */
record Session(int code, String out, String err) {

    static Session of(List<String> arguments) {
        return of(arguments, "");
    }

    /** A run that is given this text on standard input. */
    static Session of(List<String> arguments, String in) {
        Seen seen = new Seen();
        int code = Main.run(seen.terminal(in), arguments.toArray(String[]::new));
        return new Session(code, seen.out(), seen.err());
    }

    /** A terminal that nobody looks at. */
    static Terminal terminalToNowhere() {
        return new Seen().terminal();
    }

    /** Everything that is written to a terminal. */
    static final class Seen {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        Terminal terminal() {
            return terminal("");
        }

        Terminal terminal(String in) {
            return new Terminal(
                    new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    Terminal.Sight.PLAIN);
        }

        String out() {
            return out.toString(StandardCharsets.UTF_8);
        }

        String err() {
            return err.toString(StandardCharsets.UTF_8);
        }
    }
}
