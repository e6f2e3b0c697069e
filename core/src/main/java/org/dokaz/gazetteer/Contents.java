package org.dokaz.gazetteer;

import java.util.List;
import org.dokaz.model.Digest;

/**
 * What an index is made of.
 *
 * @param places in any order; codes are still to be linked
 * @param control by source; each rows' source is one of the sources
 */
record Contents(List<Draft> places, List<Linking.ListedCode> codes, List<Control> control, List<SourceFile> sources) {

    /** The rows of one list. */
    record Control(SourceFile source, List<ControlRow> rows) {}

    /** The digest of the sources: of one line for each, in their order. */
    Digest digest() {
        StringBuilder lines = new StringBuilder();
        for (SourceFile source : sources) {
            lines.append(source.kind().lower())
                    .append('\t')
                    .append(source.name())
                    .append('\t')
                    .append(source.digest().hex())
                    .append('\n');
        }
        return Digest.ofText(lines.toString());
    }
}
