package org.dokaz.read.extract.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Provenance;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;

/** The documents of a file of JSON Lines: each line is a file of its own and goes by its number, from 1. Blank lines count and hold nothing. */
public final class JsonLinesPieces implements Pieces {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private long number;
    private boolean ended;

    private JsonLinesPieces(InputStream in) {
        this.in = in;
    }

    /** The lines of this file. */
    public static JsonLinesPieces of(Content lines) throws IOException {
        return new JsonLinesPieces(new BufferedInputStream(lines.open(), BUFFER_BYTES));
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (!ended) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long length = line(line);
            if (length < 0) {
                ended = true;
                return Optional.of(ZipPieces.part(
                        Optional.empty(),
                        new Outcome.Declined<>("JSON Lines: each line is kept and read by itself"),
                        true));
            }
            number++;
            if (length > Extractor.SIZE_BYTES_MAX) {
                return Optional.of(ZipPieces.part(
                        Optional.of(entry()),
                        new Outcome.Failed<>(
                                Fault.TOO_LARGE,
                                "a line longer than " + Extractor.SIZE_BYTES_MAX + " bytes (SIZE_BYTES_MAX)"),
                        false));
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(new Piece.File(entry(), bytes, Provenance.BLANK));
            }
        }
        return Optional.empty();
    }

    /** Puts the next line there as far as it may be long; tells its length, -1 where there is none. */
    private long line(ByteArrayOutputStream line) throws IOException {
        int value = in.read();
        if (value < 0) {
            return -1;
        }
        long length = 0;
        while (value >= 0 && value != '\n') {
            length++;
            if (length <= Extractor.SIZE_BYTES_MAX) {
                line.write(value);
            }
            value = in.read();
        }
        return length;
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private String entry() {
        return number + ".json";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
