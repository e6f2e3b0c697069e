package org.dokaz.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dokaz.model.Language;
import org.dokaz.model.WordClass;
import org.dokaz.protect.PersonNoun.Sort;

/**
 * People whose noun no list knows, told by the English word behind it: "a tuner who hid in the loft". No list of
 * trades is ever whole.
 */
final class Speakers {

    private static final int BEFORE_TOKENS_MAX = 5;
    private static final Set<WordClass> OF_A_PHRASE = Set.of(WordClass.NOUN, WordClass.ADJ, WordClass.NUM, WordClass.X);

    private final Signs signs;
    private final PersonNouns nouns;
    private final boolean english;

    Speakers(Language language, Signs signs) {
        this.signs = signs;
        nouns = PersonNouns.of(language);
        english = language == Language.ENGLISH;
    }

    /** The nouns of a line that stand for one person each, though no list knows them, in text order. */
    List<PersonNoun> in(Line line) {
        List<PersonNoun> found = new ArrayList<>();
        for (int at = 0; english && at < line.size(); at++) {
            if (isWho(line, at) && isUnlisted(line, at)) {
                found.add(new PersonNoun(Sort.TRADE, at, at + 1));
            }
        }
        return found;
    }

    private boolean isUnlisted(Line line, int at) {
        Range here = new Range(at, at + 1);
        return line.tokens().get(at).is(WordClass.NOUN)
                && nouns.at(line, at).isEmpty()
                && signs.at("office", line, at).isEmpty()
                && signs.at("no person", line, at).isEmpty()
                && line.bodies().stream().noneMatch(here::overlaps)
                && line.places().stream().noneMatch(here::overlaps);
    }

    /** Whether "who" comes right behind the noun, and an article of somebody new stands before it. */
    private boolean isWho(Line line, int at) {
        int behind = line.lower(at + 1).equals(",") ? at + 2 : at + 1;
        return line.lower(behind).equals("who") && isNew(line, at);
    }

    private boolean isNew(Line line, int noun) {
        for (int at = noun - 1; at >= Math.max(0, noun - BEFORE_TOKENS_MAX); at--) {
            if (signs.at("one", line, at).isPresent()) {
                return true;
            }
            if (!OF_A_PHRASE.contains(line.tokens().get(at).wordClass())) {
                return false;
            }
        }
        return false;
    }
}
