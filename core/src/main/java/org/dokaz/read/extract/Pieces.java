package org.dokaz.read.extract;

import java.io.IOException;
import java.util.Optional;

/**
 * What a file holds, one piece after another; however long the file, a few pieces are in memory. At least one part comes,
 * and exactly one of them is the last.
 */
public interface Pieces extends AutoCloseable {

    /**
     * The next piece, if there is one more.
     *
     * @throws IOException where the file system would not give the file to its end; what is wrong in the file is a part's outcome
     */
    Optional<Piece> next() throws IOException;

    @Override
    void close() throws IOException;
}
