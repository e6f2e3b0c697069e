package org.dokaz.invent;

import java.util.List;
import org.dokaz.model.Language;

/**
 * A word or name in three languages.
 *
 * @param english its spellings in English, the usual one first
 * @param ukrainian in Ukrainian
 * @param russian in Russian
 */
record Word(List<String> english, List<String> ukrainian, List<String> russian) {

    Word {
        english = List.copyOf(english);
        ukrainian = List.copyOf(ukrainian);
        russian = List.copyOf(russian);
    }

    /** Its spellings in a language. */
    List<String> spellings(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case UKRAINIAN -> ukrainian;
            case RUSSIAN -> russian;
        };
    }

    /** As it is usually spelt. */
    String in(Language language) {
        return spellings(language).getFirst();
    }

    /** As somebody spells it who goes by another spelling wherever there is one, or by the usual ones. */
    String in(Language language, boolean otherwise) {
        List<String> spellings = spellings(language);
        return otherwise ? spellings.getLast() : spellings.getFirst();
    }

    /** The two in one, with something between them. */
    Word with(String between, Word next) {
        return new Word(
                joined(english, between, next.english),
                joined(ukrainian, between, next.ukrainian),
                joined(russian, between, next.russian));
    }

    /** The same word in every language. */
    static Word same(String everywhere) {
        return new Word(List.of(everywhere), List.of(everywhere), List.of(everywhere));
    }

    private static List<String> joined(List<String> first, String between, List<String> next) {
        String usual = first.getFirst() + between + next.getFirst();
        String other = first.getLast() + between + next.getLast();
        return usual.equals(other) ? List.of(usual) : List.of(usual, other);
    }
}
