package org.dokaz.protect;

import java.util.Optional;
import org.dokaz.language.PhraseSet.Hit;

/** Relatives: named in the circle of somebody who speaks, or in the hands of the coercive party. */
final class Kin implements Detector {

    private static final String NAMED = "relative of a person who speaks, serves or refuses, named";
    private static final String HELD = "relatives in the hands of the coercive party";

    private static final int CUSTODY_AFTER_TOKENS_MAX = 8;
    private static final int OFFICE_BEFORE_TOKENS_MAX = 5;

    @Override
    public void look(Page page, Exposures exposures) {
        for (Line line : page.lines()) {
            for (int at = 0; at < line.size(); at++) {
                if (page.signs().at("possessive", line, at).isPresent()) {
                    look(page, line, at, at + 1, exposures);
                } else if (page.signs().at("kin", line, at).isPresent()) {
                    look(page, line, at, at, exposures);
                }
            }
        }
    }

    private static void look(Page page, Line line, int start, int from, Exposures exposures) {
        if (page.signs().holds("office", line, start - OFFICE_BEFORE_TOKENS_MAX, start)) {
            return;
        }
        int kin = kinEnd(page, line, from);
        boolean possessed = from > start;
        Optional<Range> name = possessed || kin > from ? name(page, line, kin, possessed) : Optional.empty();
        if (name.isPresent() && (FirstNames.isPartial(line, name.get()) || acted(page, line))) {
            exposures.add(line, new Range(start, name.get().end()), NAMED);
        } else if (possessed && kin > from) {
            held(page, line, start, kin, exposures);
        }
    }

    private static Optional<Range> name(Page page, Line line, int at, boolean possessed) {
        boolean known = page.names().isKnown(line, at)
                || (possessed
                        && line.persons().stream().anyMatch(person -> person.start() == at)
                        && line.tokens().get(at).isCapitalised());
        return known ? page.names().nameAt(line, at) : Optional.empty();
    }

    /** The end of the noun of kinship at this token or the next; where there is none, the token itself. */
    private static int kinEnd(Page page, Line line, int from) {
        return page.signs()
                .at("kin", line, from)
                .or(() -> page.signs().at("kin", line, from + 1))
                .map(Hit::end)
                .orElse(from);
    }

    private static boolean acted(Page page, Line line) {
        return page.signs().holds("acted", line, 0, line.size());
    }

    private static void held(Page page, Line line, int start, int kin, Exposures exposures) {
        for (int at = kin; at < Math.min(line.size(), kin + CUSTODY_AFTER_TOKENS_MAX); at++) {
            Optional<Hit> custody = page.signs().at("custody", line, at);
            if (custody.isPresent()) {
                exposures.add(line, new Range(start, custody.get().end()), HELD);
                return;
            }
        }
    }
}
