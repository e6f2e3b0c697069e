package org.dokaz.gazetteer;

import java.util.Comparator;
import org.dokaz.model.Digest;

/**
 * A file that was imported.
 *
 * @param digest of the whole file as it was given
 * @param kept how many of its lines are used
 * @param bad how many were no lines of its kind and were skipped
 */
public record SourceFile(SourceKind kind, String name, Digest digest, int kept, int bad) {

    static final Comparator<SourceFile> ORDER = Comparator.comparing(
                    (SourceFile file) -> file.kind().lower())
            .thenComparing(SourceFile::name)
            .thenComparing(SourceFile::digest);
}
