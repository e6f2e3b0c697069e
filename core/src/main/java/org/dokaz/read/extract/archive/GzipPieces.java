package org.dokaz.read.extract.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Provenance;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.read.extract.packed.GzipStream;
import org.dokaz.read.extract.packed.Unpackable;

/** The one file that a gzip packing holds. */
public final class GzipPieces implements Pieces {

    private static final String ENDING = ".gz";
    private static final String NAMELESS = "unpacked";

    private final Deque<Piece> pieces;

    private GzipPieces(List<Piece> pieces) {
        this.pieces = new ArrayDeque<>(pieces);
    }

    /**
     * What this packing holds.
     *
     * @param name the name of the packed file
     */
    public static GzipPieces of(Content packed, String name) throws IOException {
        try (InputStream in = new GzipStream(new BufferedInputStream(packed.open()))) {
            byte[] bytes = in.readNBytes(Extractor.SIZE_BYTES_MAX + 1);
            if (bytes.length > Extractor.SIZE_BYTES_MAX) {
                throw new Unpackable(
                        Fault.TOO_LARGE,
                        "unpacks to more than " + Extractor.SIZE_BYTES_MAX
                                + " bytes (SIZE_BYTES_MAX); unpack it and read the pieces");
            }
            Outcome<Draft> told = new Outcome.Declined<>("a gzip packing: the file in it is kept and read by itself");
            return new GzipPieces(List.of(
                    new Piece.File(entry(name), bytes, Provenance.BLANK),
                    ZipPieces.part(Optional.empty(), told, true)));
        } catch (Unpackable unpackable) {
            return new GzipPieces(List.of(ZipPieces.part(
                    Optional.empty(),
                    new Outcome.Failed<>(unpackable.fault(), "a gzip packing: " + unpackable.why()),
                    true)));
        }
    }

    private static String entry(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean ending = last.toLowerCase(Locale.ROOT).endsWith(ENDING) && last.length() > ENDING.length();
        return ending
                ? EntryName.of(last.substring(0, last.length() - ENDING.length()))
                        .shown()
                : NAMELESS;
    }

    @Override
    public Optional<Piece> next() {
        return Optional.ofNullable(pieces.poll());
    }

    @Override
    public void close() {
        pieces.clear();
    }
}
