package org.dokaz.read.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.dokaz.model.WordClass;

/** Notices places: those of the gazetteer, occupied territory without a name, and names that stand where a place's does. */
public final class PlaceReader {

    private static final Map<Language, PlaceReader> READERS = new ConcurrentHashMap<>();

    // A name that only weakly looks like a place's is looked for elsewhere once it has done so twice.
    private static final int KEPT_FROM = 2;

    // A name that a word has told is a place's beyond doubt; no number of prepositions makes it so: "за Трампа" is no
    // place.
    private static final int SURE_FROM = 1_000_000;

    private static final int IMPORTED_MAX = 40;
    private static final int OUTLET_LENGTH_MAX = 200;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Regions regions;
    private final PlaceSource imported;

    private PlaceReader(Gazetteer gazetteer, PlaceWords words, PlaceSource imported) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.imported = imported;
        regions = new Regions(gazetteer, words);
    }

    private PlaceReader(Language language) {
        this(Gazetteer.of(language), new PlaceWords(language), PlaceSource.NONE);
    }

    /** The reader of places in this language, loaded on first use. */
    public static PlaceReader of(Language language) {
        return READERS.computeIfAbsent(language, PlaceReader::new);
    }

    /**
     * The same reader with more places. They are asked only about names that their own surroundings make places': a list
     * of tens of thousands of villages has one for many an ordinary word.
     */
    public PlaceReader with(PlaceSource source) {
        return new PlaceReader(gazetteer, words, source);
    }

    /**
     * The places in the prose, in text order.
     *
     * @param names what has been found to name something else: no place lies inside a person, organisation, unit or identifier, but one
     *     may take the place of a person without a known given name
     */
    public List<Mention> read(Prose prose, List<Mention> names) {
        Doubted doubted = Doubted.of(names, prose.text().length());
        UnknownPlaces unknown = unknown(prose, doubted, names);
        List<List<Found>> found = new ArrayList<>();
        for (Sentence sentence : prose.sentences()) {
            found.add(found(sentence.tokens(), doubted, unknown, true).stream()
                    .map(this::listed)
                    .toList());
        }
        Context context = new Context(words, prose, found, outlet(prose));
        List<Mention> places = new ArrayList<>();
        for (int sentence = 0; sentence < found.size(); sentence++) {
            List<Token> tokens = prose.sentences().get(sentence).tokens();
            for (Found place : found.get(sentence)) {
                Span span = span(tokens, place);
                Namesakes.Settled settled =
                        Namesakes.settle(place.name(), place.candidates(), context.around(sentence, place));
                places.add(new Mention.Place(
                        prose.transcript().cite(span), settled.where(), settled.candidates(), settled.because()));
            }
        }
        return List.copyOf(places);
    }

    /** A name known for a place by its surroundings, with the settlements of that name that the lists hold. */
    private Found listed(Found found) {
        if (found.evidence() == Evidence.LIST
                || found.candidates().getFirst().level().isPresent()) {
            return found;
        }
        List<Where> known = settlements(found.name());
        return known.isEmpty() ? found : new Found(found.start(), found.end(), found.name(), known, found.evidence());
    }

    private List<Where> settlements(String name) {
        Map<String, Where> known = new LinkedHashMap<>();
        gazetteer
                .settlements(name)
                .forEach(where -> known.putIfAbsent(where.geonameId().orElse(where.toString()), where));
        imported.settlements(name, IMPORTED_MAX)
                .forEach(where -> known.putIfAbsent(where.geonameId().orElse(where.toString()), where));
        return List.copyOf(known.values());
    }

    /** The places whose names the outlet bears. */
    private List<Where> outlet(Prose prose) {
        String outlet = prose.transcript().masthead().outlet().orElse("");
        if (outlet.length() > OUTLET_LENGTH_MAX) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index <= outlet.length(); index++) {
            if (index == outlet.length() || !Character.isLetterOrDigit(outlet.charAt(index))) {
                if (index > begin) {
                    tokens.add(Token.of(outlet, begin, index));
                }
                begin = index + 1;
            }
        }
        List<Where> places = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            gazetteer.allAt(tokens, index).stream().map(Glossary.Hit::meaning).forEach(places::add);
            gazetteer
                    .regionAdjectiveAt(tokens, index)
                    .map(Glossary.Hit::meaning)
                    .ifPresent(places::add);
        }
        return places;
    }

    /** The names no gazetteer holds that the document has for places, the most frequent first. */
    private UnknownPlaces unknown(Prose prose, Doubted doubted, List<Mention> names) {
        UnknownPlaces unknown =
                new UnknownPlaces(words, gazetteer, name -> !settlements(name).isEmpty(), prose, names);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Sentence sentence : prose.sentences()) {
            for (Found found : found(sentence.tokens(), doubted, unknown, false)) {
                Where where = found.candidates().getFirst();
                if (found.evidence() != Evidence.LIST && where.level().isEmpty()) {
                    counts.merge(where.name(), weight(found.evidence()), Integer::sum);
                }
            }
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(name -> name.getValue() >= KEPT_FROM)
                .forEach(name -> unknown.keep(name.getKey(), name.getValue() >= SURE_FROM));
        return unknown;
    }

    private static int weight(Evidence evidence) {
        return switch (evidence) {
            case TOLD -> SURE_FROM;
            case STRONG -> KEPT_FROM;
            case LIST, WEAK -> 1;
        };
    }

    private List<Found> found(List<Token> tokens, Doubted doubted, UnknownPlaces unknown, boolean kept) {
        List<Found> places = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            int start = tokens.get(index).start();
            int at = index;
            Optional<Found> found = doubted.all().get(start)
                    ? Optional.empty()
                    : foundAt(free(tokens, at, doubted.all()), at, unknown, kept);
            if (found.isEmpty() && !doubted.covered().get(start)) {
                found = foundAt(free(tokens, at, doubted.covered()), at, unknown, kept)
                        .filter(place -> doubted.permits(span(tokens, place), place.evidence()));
            }
            found.ifPresent(places::add);
            index = found.map(Found::end).orElse(index + 1);
        }
        return places;
    }

    private Optional<Found> foundAt(List<Token> tokens, int index, UnknownPlaces unknown, boolean kept) {
        Optional<Found> listed = known(tokens, index);
        Optional<Found> republic = unknown.republic(tokens, index)
                .filter(place -> listed.isEmpty() || listed.get().end() < place.end());
        return republic.or(() -> listed)
                .or(() -> regions.byAdjective(tokens, index))
                .or(() -> words.territoryAt(tokens, index))
                .or(() -> unknown.at(tokens, index)
                        .filter(place ->
                                !kept || place.candidates().getFirst().level().isPresent()))
                .or(() -> kept ? unknown.keptAt(tokens, index) : Optional.empty())
                .or(() -> unknown.at(tokens, index));
    }

    private static Span span(List<Token> tokens, Found place) {
        return new Span(
                tokens.get(place.start()).start(), tokens.get(place.end() - 1).end());
    }

    /** The tokens up to the next that belongs to another name. */
    private static List<Token> free(List<Token> tokens, int index, BitSet covered) {
        int next = covered.nextSetBit(tokens.get(index).start());
        int end = tokens.size();
        while (next >= 0 && end > index + 1 && tokens.get(end - 1).end() > next) {
            end--;
        }
        return tokens.subList(0, end);
    }

    private Optional<Found> known(List<Token> tokens, int index) {
        List<Glossary.Hit<Where>> hits = gazetteer.allAt(tokens, index);
        if (hits.isEmpty() || isOtherWord(tokens, hits.getFirst())) {
            return Optional.empty();
        }
        Glossary.Hit<Where> hit = hits.getFirst();
        List<Where> candidates = hits.stream()
                .filter(other -> other.end() == hit.end())
                .map(Glossary.Hit::meaning)
                .distinct()
                .toList();
        Found found = Found.of(index, hit.end(), candidates, Evidence.LIST);
        if (hit.meaning().level().filter(Level.SETTLEMENT::equals).isEmpty()) {
            return Optional.of(found);
        }
        return Optional.of(regions.namedByCity(tokens, hit).orElse(found));
    }

    /** Whether a word that may be some form of a place's name is rather an abbreviation, or a common noun that opens a sentence. */
    private boolean isOtherWord(List<Token> tokens, Glossary.Hit<Where> hit) {
        if (words.isEnglish() || hit.end() > hit.start() + 1) {
            return false;
        }
        Token token = tokens.get(hit.start());
        if (gazetteer.isBaseForm(token)) {
            return false;
        }
        String text = token.text();
        boolean capitals = text.length() > 1
                && text.equals(text.toUpperCase(Locale.ROOT))
                && tokens.stream().anyMatch(other -> other.isWord() && hasSmallStart(other));
        boolean opens = hit.start() == 0 || !tokens.get(hit.start() - 1).isWord();
        return capitals || (opens && !token.is(WordClass.PROPN));
    }

    private static boolean hasSmallStart(Token token) {
        return Character.isLowerCase(token.text().codePointAt(0));
    }

    /** A place found; token indices, half-open; every place that its name may mean. */
    record Found(int start, int end, String name, List<Where> candidates, Evidence evidence) {

        /** A place by the name of its first candidate. */
        static Found of(int start, int end, List<Where> candidates, Evidence evidence) {
            return new Found(start, end, candidates.getFirst().name(), candidates, evidence);
        }
    }

    /** By what a name is known for a place's. */
    enum Evidence {
        LIST,
        /** A word says what it is: the village of X, X district; or the document leaves no doubt elsewhere. */
        TOLD,
        STRONG,
        WEAK
    }
}
