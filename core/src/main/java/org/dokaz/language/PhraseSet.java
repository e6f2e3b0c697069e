package org.dokaz.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Token;

/** Many patterns at once, indexed by how they can begin. */
public final class PhraseSet {

    private static final int KEY_LENGTH = 2;

    private final Map<String, List<RuleFile.Rule>> byBeginning = new HashMap<>();
    private final List<RuleFile.Rule> anyBeginning = new ArrayList<>();

    private PhraseSet() {}

    /** These rules as one set. Earlier rules win where several begin at one word and end together. */
    public static PhraseSet of(List<RuleFile.Rule> rules) {
        PhraseSet set = new PhraseSet();
        for (RuleFile.Rule rule : rules) {
            set.add(rule);
        }
        return set;
    }

    private void add(RuleFile.Rule rule) {
        List<String> keys = new ArrayList<>();
        for (Phrase.Word word : rule.phrase().firstWords()) {
            boolean indexable = !word.openStart() && (word.stem().length() >= KEY_LENGTH || !word.openEnd());
            if (!indexable) {
                anyBeginning.add(rule);
                return;
            }
            keys.add(key(word.stem()));
        }
        keys.stream()
                .distinct()
                .forEach(key -> byBeginning
                        .computeIfAbsent(key, ignored -> new ArrayList<>())
                        .add(rule));
    }

    private static String key(String word) {
        return word.length() <= KEY_LENGTH ? word : word.substring(0, KEY_LENGTH);
    }

    /** Every place where a pattern begins, at most one for each beginning token and rule, in text order. */
    public List<Hit> findAll(List<Token> tokens, int from, int end) {
        List<Hit> hits = new ArrayList<>();
        for (int start = from; start < end; start++) {
            hitsAt(tokens, start, end, hits);
        }
        return hits;
    }

    /** Every place in a whole sentence. */
    public List<Hit> findAll(List<Token> tokens) {
        return findAll(tokens, 0, tokens.size());
    }

    /** Whether any pattern holds between these tokens. */
    public boolean holdsIn(List<Token> tokens, int from, int end) {
        List<Hit> hits = new ArrayList<>();
        for (int start = from; start < end && hits.isEmpty(); start++) {
            hitsAt(tokens, start, end, hits);
        }
        return !hits.isEmpty();
    }

    /** Every match that begins at this token and ends before {@code end}. */
    public List<Hit> startingAt(List<Token> tokens, int start, int end) {
        List<Hit> hits = new ArrayList<>();
        hitsAt(tokens, start, end, hits);
        return hits;
    }

    /** The longest match that begins at this token. */
    public Optional<Hit> longestAt(List<Token> tokens, int start, int end) {
        Hit best = null;
        for (Hit hit : startingAt(tokens, start, end)) {
            if (best == null || hit.end() > best.end()) {
                best = hit;
            }
        }
        return Optional.ofNullable(best);
    }

    private void hitsAt(List<Token> tokens, int start, int end, List<Hit> hits) {
        for (RuleFile.Rule rule : byBeginning.getOrDefault(key(tokens.get(start).lower()), List.of())) {
            hit(rule, tokens, start, end, hits);
        }
        for (RuleFile.Rule rule : anyBeginning) {
            hit(rule, tokens, start, end, hits);
        }
    }

    private static void hit(RuleFile.Rule rule, List<Token> tokens, int start, int end, List<Hit> hits) {
        int stop = rule.phrase().matchAt(tokens, start, end);
        if (stop > start) {
            hits.add(new Hit(rule, start, stop));
        }
    }

    /** A rule and where it holds: token indices, half-open. */
    public record Hit(RuleFile.Rule rule, int start, int end) {

        /** The section the rule stands in. */
        public String section() {
            return rule.section();
        }
    }
}
