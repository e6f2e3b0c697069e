package org.dokaz.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.Declension;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Language;

/**
 * The words by which a language tells of somebody's age, home, death and office.
 *
 * @param old what stands behind the years of an age
 * @param home who lives in a place or comes from it: "resident of"
 * @param from what alone parts a name from the place its bearer comes from
 * @param deadBefore what stands before the name of somebody who is dead
 * @param deadBehind what stands behind it
 * @param notHeld what stands before an office that is not, or not fully, held: "former", "deputy"
 */
record CircumstanceWords(
        List<String> old,
        Set<String> home,
        Set<String> from,
        Set<String> deadBefore,
        List<String> deadBehind,
        Set<String> notHeld) {

    private static final String FILE = "circumstances";
    private static final Map<Language, CircumstanceWords> LOADED = new ConcurrentHashMap<>();

    static CircumstanceWords of(Language language) {
        return LOADED.computeIfAbsent(language, CircumstanceWords::load);
    }

    private static CircumstanceWords load(Language language) {
        Wordbook book = Wordbook.load(language, FILE);
        Declension declension = Declension.ofThings(language);
        return new CircumstanceWords(
                book.section("old"),
                inEveryForm(book.section("home"), declension),
                Set.copyOf(book.section("from")),
                Set.copyOf(book.section("dead-before")),
                book.section("dead-behind"),
                Set.copyOf(book.section("not-held")));
    }

    private static Set<String> inEveryForm(List<String> listed, Declension declension) {
        Set<String> words = new HashSet<>(listed);
        listed.forEach(word -> words.addAll(declension.forms(word.toLowerCase(Locale.ROOT))));
        return Set.copyOf(words);
    }
}
