package org.dokaz.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The lines of a table without a header, columns parted by tabs, read one at a time whatever its size. */
final class TableLines implements AutoCloseable {

    /** The longest column that is kept, in bytes; what stands behind it is left out. */
    static final int COLUMN_BYTES_MAX = 1 << 16;

    /** The most columns of a line that are kept. */
    static final int COLUMNS_MAX = 16;

    /** A line with its number, from 1. */
    record Line(long number, List<String> columns) {}

    private final InputStream in;
    private long number;

    private TableLines(InputStream in) {
        this.in = in;
    }

    static TableLines open(Path file) throws IOException {
        return new TableLines(new BufferedInputStream(Files.newInputStream(file)));
    }

    /**
     * Answers every line of a file that a command was given.
     *
     * @param answered whether a line was answered; whoever could not says so itself
     * @return {@link ExitCode#DONE} where every line was answered
     */
    static int each(Path file, CommandSpec command, Predicate<Line> answered) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    command.commandLine(), Plain.line(file.toString()) + ": no such file; check the path");
        }
        boolean held = true;
        try (TableLines lines = open(file)) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                held &= answered.test(line.get());
            }
        } catch (IOException unreadable) {
            throw new ParameterException(
                    command.commandLine(),
                    Plain.line(file + ": cannot be read: " + unreadable.getMessage()),
                    unreadable);
        }
        return held ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }

    /** The next line that is not empty. */
    Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int read = in.read();
            if (read < 0) {
                return Optional.empty();
            }
            number++;
            int bytes = 0;
            int columns = 1;
            while (read >= 0 && read != '\n') {
                columns += read == '\t' ? 1 : 0;
                bytes = read == '\t' ? 0 : bytes + 1;
                // Each column is cut by itself, so that a giant name leaves its neighbours readable.
                if (bytes <= COLUMN_BYTES_MAX && columns <= COLUMNS_MAX && read != '\r') {
                    line.write(read);
                }
                read = in.read();
            }
            String text = line.toString(StandardCharsets.UTF_8);
            if (number == 1 && text.startsWith("\ufeff")) {
                text = text.substring(1);
            }
            if (!text.isEmpty()) {
                return Optional.of(new Line(number, List.of(text.split("\t", -1))));
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
