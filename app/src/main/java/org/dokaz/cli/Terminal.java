package org.dokaz.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the user sees: results on one stream, all else on the other; colour and a moving bar only where they can be seen. */
final class Terminal {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int BAR_CELLS = 24;
    private static final int NAME_LENGTH_MAX = 40;
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean coloured;
    private final boolean moving;
    private boolean barShown;

    /** These streams; {@code coloured} says whether results may carry colour, {@code moving} whether a bar can be seen. */
    Terminal(PrintStream out, PrintStream err, boolean coloured, boolean moving) {
        this.out = out;
        this.err = err;
        this.coloured = coloured;
        this.moving = moving;
    }

    /** The streams of this process. The launcher tells which of them are terminals, since Java cannot. */
    static Terminal ofProcess() {
        boolean outIsTerminal = "terminal".equals(System.getProperty("dokaz.stdout"));
        boolean errIsTerminal = "terminal".equals(System.getProperty("dokaz.stderr"));
        boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                stream(FileDescriptor.out, false),
                stream(FileDescriptor.err, true),
                outIsTerminal && !plain,
                errIsTerminal && !plain);
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean flushing) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES),
                flushing,
                StandardCharsets.UTF_8);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean isColoured() {
        return coloured;
    }

    /** Shows how far the work has come, where that can be seen. */
    void progress(long done, long total, String name) {
        if (!moving || total < 1) {
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
