package org.dokaz.read.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.language.Glossary;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Language;

/** Lists from a wordbook, made ready to look words up in. */
final class Words {

    private final Wordbook book;
    private final Declension declension;

    Words(Language language, String name) {
        this.book = Wordbook.load(language, name);
        this.declension = Declension.ofThings(language);
    }

    /** The words of a section in lower case, as they are listed. */
    Set<String> asListed(String section) {
        Set<String> words = new HashSet<>();
        book.section(section).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        return Set.copyOf(words);
    }

    /** The words of a section in lower case, in every form. */
    Set<String> inEveryForm(String section) {
        Set<String> words = new HashSet<>();
        for (String word : book.section(section)) {
            // An acronym does not decline.
            boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.addAll(acronym ? Set.of(word.toLowerCase(Locale.ROOT)) : declension.forms(word));
        }
        return Set.copyOf(words);
    }

    /** The adjectives of a section, listed in the masculine, in every form of every gender; other words in every form. */
    Set<String> inEveryGender(String section) {
        Set<String> words = new HashSet<>(inEveryForm(section));
        for (String word : book.section(section)) {
            for (String ending : book.section(section + "-ending")) {
                String[] pair = ending.split(">", 2);
                if (word.endsWith(pair[0])) {
                    String stem = word.substring(0, word.length() - pair[0].length());
                    words.addAll(declension.forms(stem + pair[1]));
                }
            }
        }
        return Set.copyOf(words);
    }

    /** Names of several words, in every form. */
    Glossary<String> glossary(String... sections) {
        Glossary<String> glossary = new Glossary<>(declension);
        for (String section : sections) {
            book.section(section).forEach(name -> glossary.add(name, name));
        }
        return glossary;
    }

    /** The endings of a section as they are listed. */
    Endings endings(String section) {
        return new Endings(book.section(section));
    }

    /** The entries of a section in their order. */
    List<String> list(String section) {
        return book.section(section);
    }
}
