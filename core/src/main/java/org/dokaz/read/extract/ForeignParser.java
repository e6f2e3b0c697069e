package org.dokaz.read.extract;

import java.io.IOException;
import java.util.List;

/**
 * Takes documents out of the bytes of one format that a library of another house reads. Pure, and made for one exhibit:
 * it sees no file, no clock and no network. It is called in a worker process that may be killed at any time, or in
 * process; what it gives must be the same in both.
 */
@FunctionalInterface
public interface ForeignParser {

    /**
     * What the exhibit holds: one outcome for each document, in the order they stand; never none. Limits that a parser
     * keeps itself are failures among these, with their reason.
     *
     * @throws IOException where the bytes are damaged; the message says where, on one line
     */
    List<Extraction.Found> parse(Foreign exhibit) throws IOException;
}
