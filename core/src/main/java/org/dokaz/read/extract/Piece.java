package org.dokaz.read.extract;

import org.dokaz.model.Provenance;

/** One thing found in a file that holds several: a document that is a part of it, or a file of its own. */
public sealed interface Piece {

    /**
     * A document that is a part of the file.
     *
     * @param last whether no other document of the file follows; files of their own may
     */
    record Part(Extraction.Found found, boolean last) implements Piece {}

    /**
     * A file that was taken out, to be kept and read by itself.
     *
     * @param entry what it goes by in there, single slashes only; its last step serves as a file's name
     * @param provenance what is known of it, without the file that it lay in
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; a copy of every file would double the memory.
    record File(String entry, byte[] bytes, Provenance provenance) implements Piece {}
}
