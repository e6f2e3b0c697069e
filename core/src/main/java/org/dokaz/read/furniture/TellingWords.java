package org.dokaz.read.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Numerals;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/**
 * The words, of every language, by which a line may state something worth keeping: numbers, places, words of saying,
 * words of the acts that claims are about, and quotation marks.
 */
final class TellingWords {

    private static final Set<String> SAYING =
            Set.of("say", "think", "show", "urge", "refuse", "according", "video", "document");
    private static final Set<String> NOT_ACTS = Set.of("aside", "modifier", "same");
    private static final String QUOTATION_MARKS = "\"“”«»„";

    private final PhraseSet words;
    private final List<Numerals> numerals = new ArrayList<>();
    private final List<Gazetteer> places = new ArrayList<>();

    private TellingWords() {
        List<RuleFile.Rule> rules = new ArrayList<>();
        for (Language language : Language.values()) {
            RuleFile.load(language, "speech").rules().stream()
                    .filter(rule -> SAYING.contains(rule.section()))
                    .forEach(rules::add);
            RuleFile.load(language, "kinds").rules().stream()
                    .filter(rule -> !NOT_ACTS.contains(rule.section()))
                    .forEach(rules::add);
            numerals.add(Numerals.of(language));
            places.add(Gazetteer.of(language));
        }
        words = PhraseSet.of(rules);
    }

    // Loaded when the first line is found that recurs: most runs find none.
    private static final class Loaded {
        private static final TellingWords ALL = new TellingWords();
    }

    static TellingWords all() {
        return Loaded.ALL;
    }

    /** Whether any of them stands in a line. */
    boolean areIn(Line line) {
        for (int index = 0; index < line.size(); index++) {
            boolean numbered = !line.isAddress(index) && (line.isNumber(index) || isNumeral(line.tokens(), index));
            if (numbered || line.isOf(index, QUOTATION_MARKS) || placeAt(line.tokens(), index) > 0) {
                return true;
            }
        }
        return words.holdsIn(line.tokens(), 0, line.size());
    }

    private boolean isNumeral(List<Token> tokens, int index) {
        return numerals.stream().anyMatch(each -> each.at(tokens, index).isPresent());
    }

    /** How many tokens the name of a place covers that begins here; 0 where none begins. */
    int placeAt(List<Token> tokens, int index) {
        return places.stream()
                .flatMap(each -> each.allAt(tokens, index).stream())
                .mapToInt(hit -> hit.end() - index)
                .max()
                .orElse(0);
    }
}
