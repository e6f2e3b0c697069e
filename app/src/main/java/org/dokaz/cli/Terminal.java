package org.dokaz.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dokaz.publish.TerminalText;

/** What the user sees: results on one stream, all else on the other; colour and a moving bar only where they can be seen. */
final class Terminal {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int COLUMNS_USUAL = 80;
    private static final int BAR_CELLS = 24;
    private static final int NAME_LENGTH_MAX = 40;
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Sight sight;
    private final Secrets secrets;
    private boolean barShown;
    private volatile boolean stackTraces;

    /**
     * What can be seen on the streams.
     *
     * @param coloured whether results may carry colour
     * @param moving whether a moving bar can be seen beside them
     * @param columns how wide the results may be
     */
    record Sight(boolean coloured, boolean moving, int columns) {

        /** Of a file or a pipe. */
        static final Sight PLAIN = new Sight(false, false, COLUMNS_USUAL);
    }

    Terminal(InputStream in, PrintStream out, PrintStream err, Sight sight) {
        this(in, out, err, sight, ignored -> Optional.empty());
    }

    private Terminal(InputStream in, PrintStream out, PrintStream err, Sight sight, Secrets secrets) {
        this.secrets = secrets;
        this.in = in;
        this.out = out;
        this.err = err;
        this.sight = sight;
    }

    /** The streams of this process. The launcher tells which of them are terminals, since Java cannot. */
    static Terminal ofProcess() {
        boolean outIsTerminal = "terminal".equals(System.getProperty("dokaz.stdout"));
        boolean errIsTerminal = "terminal".equals(System.getProperty("dokaz.stderr"));
        boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                System.in,
                stream(FileDescriptor.out, false),
                stream(FileDescriptor.err, true),
                new Sight(
                        outIsTerminal && !plain,
                        errIsTerminal && !plain,
                        Integer.getInteger("dokaz.columns", COLUMNS_USUAL)),
                Terminal::typed);
    }

    private static Optional<char[]> typed(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .flatMap(console -> Optional.ofNullable(console.readPassword("%s", question)));
    }

    /** Asks for something that is not shown while it is typed; nothing where nobody is there to type. */
    Optional<char[]> secret(String question) {
        clearProgress();
        flush();
        return secrets.ask("dokaz: " + question + ": ");
    }

    private interface Secrets {
        Optional<char[]> ask(String question);
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean flushing) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES),
                flushing,
                StandardCharsets.UTF_8);
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean isColoured() {
        return sight.coloured();
    }

    /** Whether results carry colour. */
    TerminalText.Colours colours() {
        return sight.coloured() ? TerminalText.Colours.COLOURED : TerminalText.Colours.PLAIN;
    }

    /** Whether a moving bar can be seen. */
    boolean isMoving() {
        return sight.moving();
    }

    int columns() {
        return sight.columns();
    }

    /** Shows how far the work has come, where that can be seen. */
    void progress(long done, long total, String name) {
        if (!sight.moving() || total < 1) {
            return;
        }
        int filled = (int) (BAR_CELLS * Math.min(done, total) / total);
        String shown =
                name.length() <= NAME_LENGTH_MAX ? name : "…" + name.substring(name.length() - NAME_LENGTH_MAX + 1);
        err.print(ERASE_LINE + "█".repeat(filled) + "░".repeat(BAR_CELLS - filled) + " " + done + "/" + total + " "
                + Plain.line(shown));
        err.flush();
        barShown = true;
    }

    /** Takes the bar away, so that a line can be written. */
    void clearProgress() {
        if (barShown) {
            err.print(ERASE_LINE);
            err.flush();
            barShown = false;
        }
    }

    /** One line to the user, beside the results. */
    void tell(String line) {
        clearProgress();
        err.println("dokaz: " + line);
    }

    void showStackTraces(boolean wanted) {
        stackTraces = wanted;
    }

    /** Where in the program something broke down, if the user asked. Stages on several threads may break down at once. */
    synchronized void show(Throwable broken) {
        if (stackTraces) {
            clearProgress();
            broken.printStackTrace(err);
        }
    }

    void flush() {
        clearProgress();
        out.flush();
        err.flush();
    }

    /** Whether something written to the results did not arrive. */
    boolean isBroken() {
        return out.checkError();
    }
}
