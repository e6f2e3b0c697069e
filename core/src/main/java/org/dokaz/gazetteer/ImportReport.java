package org.dokaz.gazetteer;

import java.util.List;
import org.dokaz.model.Digest;

/**
 * What came of an import.
 *
 * @param files each file that was taken in
 * @param sources everything that the gazetteer is made of now
 * @param digest of all sources
 * @param places how many places it has
 * @param sizeBytes of the index
 */
public record ImportReport(List<Imported> files, List<SourceFile> sources, Digest digest, int places, long sizeBytes) {

    /** How many bad lines of one file are shown. */
    public static final int COMPLAINTS_SHOWN_MAX = 10;

    public ImportReport {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
    }

    /**
     * A file that was taken in.
     *
     * @param complaints what is wrong with its first bad lines, each with its number
     */
    public record Imported(SourceFile file, List<String> complaints) {

        public Imported {
            complaints = List.copyOf(complaints);
        }
    }
}
