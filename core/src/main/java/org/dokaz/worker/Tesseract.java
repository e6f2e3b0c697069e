package org.dokaz.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dokaz.read.extract.PictureReader;

/**
 * The OCR program Tesseract, where it is installed: asked about one picture at a time, as a process of its own that is
 * ended where it takes too long. In a worker it lies in the same sandbox.
 *
 * @param program where it lies
 * @param version what it calls itself
 * @param languages those of the languages that Dokaz reads for which it has data, as it names them, joined by {@code +}
 */
public record Tesseract(String program, String version, String languages) implements PictureReader {

    private static final String NAME = "tesseract";
    private static final List<String> LANGUAGES = List.of("ukr", "rus", "eng");
    private static final int PAGE_SECONDS = 60;
    private static final int ASK_SECONDS = 10;
    private static final int OUTPUT_BYTES_MAX = 8 * 1024 * 1024;
    private static final int LEVEL_WORD = 5;
    private static final int COLUMNS = 12;

    /** The program, if it is there and has data for a language that is read. */
    public static Optional<Tesseract> found() {
        return Programs.find(NAME).flatMap(Tesseract::asked);
    }

    private static Optional<Tesseract> asked(String program) {
        try {
            String version = rows(run(List.of(program, "--version"), new byte[0], ASK_SECONDS))
                    .getFirst();
            List<String> there = rows(run(List.of(program, "--list-langs"), new byte[0], ASK_SECONDS));
            List<String> languages = LANGUAGES.stream().filter(there::contains).toList();
            return languages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tesseract(program, version, String.join("+", languages)));
        } catch (IOException silent) {
            return Optional.empty();
        }
    }

    @Override
    public String shown() {
        return version + " " + languages;
    }

    @Override
    public List<SeenLine> lines(byte[] png) throws IOException {
        List<String> command = List.of(program, "stdin", "stdout", "-l", languages, "--psm", "3", "tsv");
        List<SeenLine> seen = new ArrayList<>();
        Optional<Row> line = Optional.empty();
        for (String written : rows(run(command, png, PAGE_SECONDS))) {
            Optional<Row> word = Row.of(written);
            if (word.isEmpty()) {
                continue;
            }
            boolean goesOn =
                    line.isPresent() && line.get().line().equals(word.get().line());
            if (!goesOn) {
                line.ifPresent(done -> seen.add(done.seen()));
            }
            line = Optional.of(goesOn ? line.get().with(word.get()) : word.get());
        }
        line.ifPresent(done -> seen.add(done.seen()));
        return seen;
    }

    /** Words of one line, with the box that holds them. */
    private record Row(String line, int block, int left, int top, int right, int bottom, String text) {

        static Optional<Row> of(String written) {
            String[] cells = written.split("\t", COLUMNS);
            try {
                if (cells.length < COLUMNS || Integer.parseInt(cells[0]) != LEVEL_WORD || cells[11].isBlank()) {
                    return Optional.empty();
                }
                int left = Integer.parseInt(cells[6]);
                int top = Integer.parseInt(cells[7]);
                int right = Math.addExact(left, Integer.parseInt(cells[8]));
                int bottom = Math.addExact(top, Integer.parseInt(cells[9]));
                String line = cells[2] + ' ' + cells[3] + ' ' + cells[4];
                return Optional.of(
                        new Row(line, Integer.parseInt(cells[2]), left, top, right, bottom, cells[11].strip()));
            } catch (NumberFormatException | ArithmeticException odd) {
                // The heading of the table, or nothing that can be placed.
                return Optional.empty();
            }
        }

        Row with(Row next) {
            return new Row(
                    line,
                    block,
                    Math.min(left, next.left),
                    Math.min(top, next.top),
                    Math.max(right, next.right),
                    Math.max(bottom, next.bottom),
                    text + ' ' + next.text);
        }

        SeenLine seen() {
            return new SeenLine(text, block, left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        }
    }

    private static List<String> rows(byte[] output) {
        return new String(output, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] run(List<String> command, byte[] input, int seconds) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread alarm = Thread.ofPlatform().daemon().start(() -> endAfter(process, seconds));
        Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(process, input));
        try (InputStream in = process.getInputStream()) {
            byte[] output = in.readNBytes(OUTPUT_BYTES_MAX);
            if (output.length == 0) {
                throw new IOException("the OCR program said nothing");
            }
            return output;
        } finally {
            process.destroyForcibly();
            alarm.interrupt();
            feeder.interrupt();
        }
    }

    private static void endAfter(Process process, int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException ended) {
            // It says by its output, or by having none, what it made of what it got.
            process.destroyForcibly();
        }
    }
}
