package org.dokaz.spelling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that stand in names and are no name: titles, particles, "son of", junior. */
final class NameWords {

    private static final Set<String> TITLES = words("title");
    private static final Set<String> PARTICLES = words("particle");
    private static final Set<String> SONS = words("son");
    private static final Set<String> GENERATIONS = words("generation");

    private NameWords() {}

    private static Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        for (List<String> row : DataFile.rows("name-words.tsv")) {
            if (row.get(0).equals(kind)) {
                words.addAll(List.of(row.get(1).split(" ", -1)));
            }
        }
        return Set.copyOf(words);
    }

    static boolean isTitle(String plain) {
        return TITLES.contains(plain);
    }

    static boolean isParticle(String plain) {
        return PARTICLES.contains(plain);
    }

    static boolean isSon(String plain) {
        return SONS.contains(plain);
    }

    static boolean isGeneration(String plain) {
        return GENERATIONS.contains(plain);
    }
}
