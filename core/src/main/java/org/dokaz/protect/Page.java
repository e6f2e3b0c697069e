package org.dokaz.protect;

import java.util.List;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;

/** A document with all that is needed to look for risks in it. */
record Page(
        Language language,
        List<Line> lines,
        Signs signs,
        FirstNames names,
        PersonNouns nouns,
        Figures figures,
        Evidence evidence,
        Descriptions descriptions) {

    static Page of(Notes notes, List<Claim> claims) {
        Language language = notes.prose().language();
        Signs signs = Signs.of(language);
        return new Page(
                language,
                Line.of(notes, claims),
                signs,
                FirstNames.of(language),
                PersonNouns.of(language),
                new Figures(language, signs),
                new Evidence(signs),
                new Descriptions(signs));
    }
}
