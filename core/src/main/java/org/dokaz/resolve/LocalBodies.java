package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dokaz.language.Declension;
import org.dokaz.language.Glossary;
import org.dokaz.language.Table;
import org.dokaz.model.Citation;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.Where;
import org.dokaz.model.Where.Level;

/**
 * Bodies that every town has and that documents name by a common noun: "the commandant's office", «военкомат». Inside one document such a noun
 * mostly means one body; across documents it means one only where both are about the same town.
 */
final class LocalBodies {

    private static final String FILE = "local-bodies.tsv";

    /** Of the settlements that a document names, the share of mentions from which one is the town it is about. */
    private static final double MOSTLY = 0.6;

    /** Longer runs of letters are no words of these names, in UTF-16 code units. */
    private static final int WORD_LENGTH_MAX = 64;

    private static final Map<Language, Glossary<String>> GLOSSARIES = load();

    private LocalBodies() {}

    private static Map<Language, Glossary<String>> load() {
        Map<Language, Glossary<String>> loaded = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            loaded.put(language, new Glossary<>(Declension.ofThings(language)));
        }
        for (List<String> row : Table.rows(FILE)) {
            String body = Table.names(row, 0, Language.ENGLISH).getFirst();
            loaded.forEach(
                    (language, glossary) -> Table.names(row, 0, language).forEach(name -> glossary.add(name, body)));
        }
        return loaded;
    }

    /** Where the document names such bodies outside the names it holds already, by what they are called in English. */
    static Map<String, List<Citation>> in(Reading reading) {
        Glossary<String> glossary =
                Objects.requireNonNull(GLOSSARIES.get(reading.transcript().language()));
        BitSet named = named(reading);
        Map<String, List<Citation>> found = new HashMap<>();
        List<Token> tokens = tokens(reading.transcript().text());
        int index = 0;
        while (index < tokens.size()) {
            Optional<Glossary.Hit<String>> hit = glossary.longestAt(tokens, index);
            index = hit.map(Glossary.Hit::end).orElse(index + 1);
            hit.ifPresent(body -> {
                Span span = new Span(
                        tokens.get(body.start()).start(),
                        tokens.get(body.end() - 1).end());
                int taken = named.nextSetBit(span.start());
                if (taken < 0 || taken >= span.end()) {
                    found.computeIfAbsent(body.meaning(), ignored -> new ArrayList<>())
                            .add(reading.transcript().cite(span));
                }
            });
        }
        return found;
    }

    /** The words of a text: a reading that was kept has no sentences any more. */
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index <= text.length(); index++) {
            if (index == text.length() || !isOfWord(text, index)) {
                if (index > begin && index - begin <= WORD_LENGTH_MAX) {
                    tokens.add(Token.of(text, begin, index));
                }
                begin = index + 1;
            }
        }
        return tokens;
    }

    private static boolean isOfWord(String text, int index) {
        char letter = text.charAt(index);
        return Character.isLetterOrDigit(letter) || (letter == '-' && index > 0) || "'’ʼ".indexOf(letter) >= 0;
    }

    private static BitSet named(Reading reading) {
        BitSet named = new BitSet();
        reading.notes().prose().furniture().forEach(span -> named.set(span.start(), span.end()));
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Name name
                    && (name.kind() == NameKind.ORGANISATION || name.kind() == NameKind.UNIT)) {
                named.set(name.cited().start(), name.cited().end());
            }
        }
        return named;
    }

    /** The town that a document is about, as far as one is named far more than others. */
    static Optional<Where> town(Reading reading) {
        Map<Where, Integer> counts = new HashMap<>();
        int all = 0;
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Place place && isSettlement(place.where())) {
                counts.merge(place.where(), 1, Integer::sum);
                all++;
            }
        }
        int least = (int) Math.ceil(MOSTLY * all);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSettlement(Where where) {
        return where.level().isEmpty() || where.level().get() == Level.SETTLEMENT;
    }
}
