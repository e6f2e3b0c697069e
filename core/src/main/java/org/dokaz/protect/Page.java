package org.dokaz.protect;

import java.util.List;
import java.util.Optional;
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
        Speakers speakers,
        Figures figures,
        Evidence evidence,
        Descriptions descriptions) {

    static Page of(Notes notes, List<Claim> claims) {
        Language language = notes.prose().language();
        Signs signs = Signs.of(language);
        return new Page(
                language,
                Line.of(notes, claims, PersonNouns.of(language)),
                signs,
                FirstNames.of(language),
                PersonNouns.of(language),
                new Speakers(language, signs),
                new Figures(language, signs),
                new Evidence(signs),
                new Descriptions(signs));
    }

    /** Whether an office is named between these tokens: a headmaster directs a school and holds none. */
    boolean isOffice(Line line, int start, int end) {
        int at = Math.max(0, start);
        while (at < Math.min(line.size(), end)) {
            Optional<PersonNoun> noun = nouns.at(line, at).filter(found -> found.end() - found.start() > 1);
            if (noun.isPresent()) {
                at = noun.get().end();
            } else if (signs.at("office", line, at).isPresent()) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }
}
