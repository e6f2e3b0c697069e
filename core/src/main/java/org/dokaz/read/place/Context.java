package org.dokaz.read.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Prose;
import org.dokaz.model.Token;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;

/** What surrounds each place of one document, to tell namesakes apart by. */
final class Context {

    // How many tokens may part a settlement's name from that of its region: ", a village in", "(", "in the".
    private static final int BESIDE_MAX = 5;
    private static final int DOCUMENT_MAX = 200;

    private final PlaceWords words;
    private final Prose prose;
    private final List<List<PlaceReader.Found>> found;
    private final List<Where> outlet;
    private final List<Where> document;

    Context(PlaceWords words, Prose prose, List<List<PlaceReader.Found>> found, List<Where> outlet) {
        this.words = words;
        this.prose = prose;
        this.found = found;
        this.outlet = List.copyOf(outlet);
        Set<Where> settled = new LinkedHashSet<>();
        for (List<PlaceReader.Found> sentence : found) {
            for (PlaceReader.Found place : sentence) {
                if (place.candidates().size() == 1 && settled.size() < DOCUMENT_MAX && isTelling(place)) {
                    settled.add(place.candidates().getFirst());
                }
            }
        }
        document = List.copyOf(settled);
    }

    private static boolean isTelling(PlaceReader.Found place) {
        Where where = place.candidates().getFirst();
        return where.admin1().isPresent() || where.point().isPresent();
    }

    Namesakes.Surroundings around(int sentence, PlaceReader.Found place) {
        if (place.candidates().size() == 1) {
            return new Namesakes.Surroundings(List.of(), List.of(), List.of(), List.of(), Optional.empty());
        }
        List<Where> beside = new ArrayList<>();
        List<Where> all = new ArrayList<>();
        for (PlaceReader.Found other : found.get(sentence)) {
            Where where = other.candidates().getFirst();
            boolean above = where.level()
                    .filter(level -> level == Level.REGION || level == Level.DISTRICT)
                    .isPresent();
            if (above) {
                all.add(where);
                int gap = other.start() >= place.end() ? other.start() - place.end() : place.start() - other.end();
                if (gap <= BESIDE_MAX) {
                    beside.add(where);
                }
            }
        }
        List<Token> tokens = prose.sentences().get(sentence).tokens();
        return new Namesakes.Surroundings(beside, all, document, outlet, words.sizeBefore(tokens, place.start()));
    }
}
