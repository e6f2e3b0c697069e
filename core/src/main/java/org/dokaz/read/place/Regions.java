package org.dokaz.read.place;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Glossary;
import org.dokaz.model.Token;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;

/** Regions that are named by their city, or by an adjective whose noun stands elsewhere. */
final class Regions {

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    Regions(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The region that a city's name stands for: "Luhansk and Donetsk regions", "southern Zaporizhzhia". */
    Optional<PlaceReader.Found> namedByCity(List<Token> tokens, Glossary.Hit<Where> city) {
        Optional<Where> region = gazetteer.regionNamedAfter(city.meaning());
        if (region.isEmpty()) {
            return Optional.empty();
        }
        int end = city.end();
        boolean own = words.isRegionNoun(tokens, end);
        while (!words.isRegionNoun(tokens, end) && words.isListed(tokens, end)) {
            int next = words.afterJoiner(tokens, end);
            List<Glossary.Hit<Where>> following = next < tokens.size() ? gazetteer.allAt(tokens, next) : List.of();
            if (following.isEmpty()) {
                break;
            }
            Glossary.Hit<Where> listed = following.getFirst();
            end = listed.end();
            if (listed.meaning().level().filter(Level.REGION::equals).isPresent()) {
                return found(city.start(), city.end(), region.get());
            }
        }
        if (words.isRegionNoun(tokens, end)) {
            return found(city.start(), own ? end + 1 : city.end(), region.get());
        }
        boolean side = city.start() > 0 && words.isSide(tokens.get(city.start() - 1));
        return side ? found(city.start(), city.end(), region.get()) : Optional.empty();
    }

    /** A region named by its adjective alone, because the noun stands after the last of several. */
    Optional<PlaceReader.Found> byAdjective(List<Token> tokens, int index) {
        Optional<Glossary.Hit<Where>> first = gazetteer.regionAdjectiveAt(tokens, index);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int at = first.get().end();
        boolean listed = false;
        while (words.isListed(tokens, at)) {
            int next = words.afterJoiner(tokens, at);
            if (next >= tokens.size()) {
                break;
            }
            Optional<Glossary.Hit<Where>> following = gazetteer.regionAdjectiveAt(tokens, next);
            if (following.isEmpty()) {
                break;
            }
            at = following.get().end();
            listed = true;
        }
        return listed && words.isRegionNoun(tokens, at)
                ? found(index, first.get().end(), first.get().meaning())
                : Optional.empty();
    }

    private static Optional<PlaceReader.Found> found(int start, int end, Where region) {
        return Optional.of(PlaceReader.Found.of(start, end, List.of(region), PlaceReader.Evidence.LIST));
    }
}
