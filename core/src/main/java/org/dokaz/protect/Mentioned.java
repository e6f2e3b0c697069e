package org.dokaz.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.model.Token;

/** The capitalised words of a document that can name somebody who is not named in full there, by how they are written. */
final class Mentioned {

    private final FirstNames names;
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<Character, List<String>> spellings = new HashMap<>();

    /**
     * Where a word stands.
     *
     * @param order how many such words stand before it
     */
    record Place(int order, Line line, int at) {}

    Mentioned(Page page) {
        this.names = page.names();
        int order = 0;
        for (Line line : page.lines()) {
            for (int at = 0; at < line.size(); at++) {
                Token token = line.tokens().get(at);
                if (token.isCapitalised() && !isFull(line, at)) {
                    note(token.lower(), new Place(order, line, at));
                    order++;
                }
            }
        }
    }

    private void note(String word, Place place) {
        List<Place> known = places.computeIfAbsent(word, ignored -> new ArrayList<>());
        if (known.isEmpty()) {
            spellings
                    .computeIfAbsent(word.charAt(0), ignored -> new ArrayList<>())
                    .add(word);
        }
        known.add(place);
    }

    /** Whether the word stands in a name of several words: then it names somebody else, or nobody whose name is withheld. */
    private static boolean isFull(Line line, int at) {
        Range here = new Range(at, at + 1);
        return line.persons().stream().anyMatch(name -> name.overlaps(here) && !FirstNames.isPartial(line, name));
    }

    /** Where the name stands as it is written here, in text order. */
    List<Place> exactly(String name) {
        return places.getOrDefault(name, List.of());
    }

    /** Where the name stands, in this spelling and others, in text order. */
    List<Place> inAnySpelling(String name) {
        return spellings.getOrDefault(name.charAt(0), List.of()).stream()
                .filter(other -> names.isSame(other, name))
                .flatMap(other -> exactly(other).stream())
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
    }
}
