package org.dokaz.read.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.model.Language;

/** The first names of one language in every form, with those of its neighbours as it writes them. */
final class FirstNames {

    private static final List<String> SECTIONS = List.of("male", "female");
    private static final String NOT_RUSSIAN = "іїєґІЇЄҐ'’";

    private final Set<String> all = new HashSet<>();
    private final Set<String> plain = new HashSet<>();

    FirstNames(Language language, Words words, Declension declension) {
        for (String section : SECTIONS) {
            words.list(section).forEach(name -> all.addAll(declension.forms(name)));
            plain.addAll(words.asListed(section));
        }
        plain.removeAll(words.asListed("also-a-word"));
        if (language == Language.RUSSIAN) {
            // Russian texts of Ukraine name Ukrainians; what both languages spell alike declines alike.
            Words neighbours = new Words(Language.UKRAINIAN, "names");
            for (String section : SECTIONS) {
                neighbours.list(section).stream()
                        .filter(name -> name.codePoints().allMatch(letter -> NOT_RUSSIAN.indexOf(letter) < 0))
                        .forEach(name -> all.addAll(declension.forms(name)));
            }
        }
        Words latin = new Words(Language.ENGLISH, "names");
        SECTIONS.forEach(section -> all.addAll(latin.asListed(section)));
    }

    /** Whether a word in lower case is a form of one. */
    boolean has(String lower) {
        return all.contains(lower);
    }

    /** Those as they are listed that are no other words. */
    Set<String> plain() {
        return plain;
    }
}
