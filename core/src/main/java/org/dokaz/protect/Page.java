package org.dokaz.protect;

import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;

/** A document with all that is needed to look for risks in it. */
record Page(List<Line> lines, Signs signs, FirstNames names, Descriptions descriptions) {

    static Page of(Notes notes) {
        Language language = notes.prose().language();
        Signs signs = Signs.of(language);
        return new Page(Line.of(notes), signs, FirstNames.of(language), new Descriptions(signs));
    }
}
