package org.dokaz.read.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Glossary;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;

/** Notices places: those of the gazetteer, occupied territory without a name, and names that stand where a place's does. */
public final class PlaceReader {

    private static final Map<Language, PlaceReader> READERS = new ConcurrentHashMap<>();

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    private PlaceReader(Language language) {
        gazetteer = Gazetteer.of(language);
        words = new PlaceWords(language);
    }

    /** The reader of places in this language, loaded on first use. */
    public static PlaceReader of(Language language) {
        return READERS.computeIfAbsent(language, PlaceReader::new);
    }

    /**
     * The places in the prose, in text order.
     *
     * @param names what has been found to name something else: no place lies inside a person, organisation, unit or identifier
     */
    public List<Mention> read(Prose prose, List<Mention> names) {
        BitSet covered = new BitSet(prose.text().length());
        for (Mention name : names) {
            boolean role = name instanceof Mention.Name named && named.kind() == Mention.NameKind.ROLE;
            if (!role) {
                covered.set(name.cited().start(), name.cited().end());
            }
        }
        List<Mention> places = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            readSentence(prose, sentence.tokens(), covered, places);
        }
        return List.copyOf(places);
    }

    private void readSentence(Prose prose, List<Token> tokens, BitSet covered, List<Mention> places) {
        int index = 0;
        while (index < tokens.size()) {
            Optional<Found> found =
                    covered.get(tokens.get(index).start()) ? Optional.empty() : foundAt(tokens, index, covered);
            if (found.isPresent()) {
                Found place = found.get();
                Span span = new Span(
                        tokens.get(place.start()).start(),
                        tokens.get(place.end() - 1).end());
                places.add(new Mention.Place(prose.transcript().cite(span), place.where()));
                index = place.end();
            } else {
                index++;
            }
        }
    }

    private Optional<Found> foundAt(List<Token> tokens, int index, BitSet covered) {
        return known(tokens, index)
                .or(() -> regionByAdjective(tokens, index))
                .or(() -> words.territoryAt(tokens, index))
                .or(() -> words.unknownAt(tokens, index))
                .filter(found -> isFree(tokens, found, covered));
    }

    private static boolean isFree(List<Token> tokens, Found found, BitSet covered) {
        int next = covered.nextSetBit(tokens.get(found.start()).start());
        return next < 0 || next >= tokens.get(found.end() - 1).end();
    }

    private Optional<Found> known(List<Token> tokens, int index) {
        List<Glossary.Hit<Where>> hits = gazetteer.allAt(tokens, index);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        Glossary.Hit<Where> hit = hits.getFirst();
        if (hit.meaning().level().filter(Level.SETTLEMENT::equals).isEmpty()) {
            return Optional.of(new Found(index, hit.end(), hit.meaning()));
        }
        return Optional.of(regionOf(tokens, hit).orElse(new Found(index, hit.end(), hit.meaning())));
    }

    /** The region that a city's name stands for: "Luhansk and Donetsk regions", "southern Zaporizhzhia". */
    private Optional<Found> regionOf(List<Token> tokens, Glossary.Hit<Where> city) {
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
                return Optional.of(new Found(city.start(), city.end(), region.get()));
            }
        }
        if (words.isRegionNoun(tokens, end)) {
            return Optional.of(new Found(city.start(), own ? end + 1 : city.end(), region.get()));
        }
        boolean side = city.start() > 0 && words.isSide(tokens.get(city.start() - 1));
        return side ? Optional.of(new Found(city.start(), city.end(), region.get())) : Optional.empty();
    }

    /** A region named by its adjective alone, because the noun stands after the last of several. */
    private Optional<Found> regionByAdjective(List<Token> tokens, int index) {
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
                ? Optional.of(new Found(index, first.get().end(), first.get().meaning()))
                : Optional.empty();
    }

    /** A place found; token indices, half-open. */
    record Found(int start, int end, Where where) {}
}
