package org.dokaz.gazetteer;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dokaz.model.Digest;

/** The lines of a source that are used, kept packed in a file of the gazetteer's folder. */
final class Retained {

    private static final int BUFFER_BYTES = 1 << 16;

    private Retained() {}

    /** Whether a line of a source is used; what is wrong with it where it is none of its kind. */
    interface Use {

        /** Whether this line is used. */
        boolean of(String line) throws BadLine;
    }

    /** What came of taking a file in. */
    record Taken(Digest digest, int kept, int bad, List<String> complaints) {}

    /** Writes the lines of a file that are used to another, packed. */
    static Taken take(Path from, Path to, Use use) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        List<String> complaints = new ArrayList<>();
        int[] counts = new int[2];
        String name = String.valueOf(from.getFileName());
        try (InputStream in = new DigestInputStream(
                        new BufferedInputStream(Files.newInputStream(from), BUFFER_BYTES), sha256);
                Writer out = packed(to)) {
            List<IOException> failed = new ArrayList<>();
            new TextLines(in).forEach(new TextLines.Reader() {
                @Override
                public void line(long number, String text) throws BadLine {
                    if (use.of(text)) {
                        counts[0]++;
                        write(out, text, failed);
                    }
                }

                @Override
                public void bad(long number, String why) {
                    counts[1]++;
                    if (complaints.size() < ImportReport.COMPLAINTS_SHOWN_MAX) {
                        complaints.add(name + ": line " + number + ": " + why + "; skipped");
                    }
                }
            });
            if (!failed.isEmpty()) {
                throw failed.getFirst();
            }
        }
        return new Taken(Digest.ofFinished(sha256.digest()), counts[0], counts[1], complaints);
    }

    private static void write(Writer out, String line, List<IOException> failed) {
        try {
            if (failed.isEmpty()) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException full) {
            failed.add(full);
        }
    }

    private static Writer packed(Path to) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(to), BUFFER_BYTES), StandardCharsets.UTF_8));
    }

    /** What is done with each line of a kept file. */
    interface Line {

        /** Takes one line. */
        void take(String line) throws BadLine;
    }

    /** Reads a kept file. */
    static void read(Path file, Line line) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            new TextLines(in).forEach(new TextLines.Reader() {
                @Override
                public void line(long number, String text) throws BadLine {
                    line.take(text);
                }

                @Override
                public void bad(long number, String why) {
                    // Only lines that were good are kept; what an older program kept and this one refuses is passed
                    // over.
                }
            });
        }
    }

    /** Whether lines of a list of control are used: its head, and each row under it. */
    static Use control() {
        Map<String, Integer> head = new HashMap<>();
        return line -> {
            if (head.isEmpty() && ControlFile.isHead(line)) {
                head.putAll(ControlFile.head(line));
            } else if (head.isEmpty()) {
                throw new BadLine(
                        "stands before the line that names the columns " + String.join(", ", ControlRow.COLUMNS));
            } else {
                ControlRow.of(line, head);
            }
            return true;
        };
    }

    /** The rows of a kept list of control. */
    static List<ControlRow> rows(Path file) throws IOException {
        List<ControlRow> rows = new ArrayList<>();
        Map<String, Integer> head = new HashMap<>();
        read(file, line -> {
            if (head.isEmpty()) {
                head.putAll(ControlFile.head(line));
            } else {
                rows.add(ControlRow.of(line, head));
            }
        });
        return rows;
    }

    /** The places of a kept dump. */
    static void places(Path file, Map<Long, Draft> places) throws IOException {
        read(file, line -> {
            Optional<Draft> place = DumpFile.place(line);
            if (place.isPresent()) {
                places.merge(place.get().number, place.get(), Draft::richer);
            }
        });
    }
}
