package org.dokaz.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;

/** A file taken apart to its end: all that came out of it. */
public record Apart(List<Piece> pieces) {

    /** All that comes of these pieces. */
    public static Apart of(Pieces pieces) throws IOException {
        List<Piece> all = new ArrayList<>();
        try (pieces) {
            for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                all.add(piece.get());
            }
        }
        long last = all.stream()
                .filter(piece -> piece instanceof Piece.Part part && part.last())
                .count();
        if (last != 1) {
            throw new AssertionError(last + " parts are said to be the last");
        }
        return new Apart(all);
    }

    /** The files that came out. */
    public List<Piece.File> files() {
        return pieces.stream()
                .filter(Piece.File.class::isInstance)
                .map(Piece.File.class::cast)
                .toList();
    }

    /** The documents that are parts of the file itself. */
    public List<Extraction.Found> parts() {
        return pieces.stream()
                .filter(Piece.Part.class::isInstance)
                .map(piece -> ((Piece.Part) piece).found())
                .toList();
    }

    /** The failure of the part of this name. */
    public Outcome.Failed<Draft> failed(String part) {
        return (Outcome.Failed<Draft>) found(part).outcome();
    }

    /** Why the part of this name was declined. */
    public String declined(String part) {
        return ((Outcome.Declined<Draft>) found(part).outcome()).why();
    }

    /** The part of this name; the file as a whole has the empty one. */
    public Extraction.Found found(String part) {
        return parts().stream()
                .filter(found -> found.part().orElse("").equals(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + part + " in " + parts()));
    }
}
