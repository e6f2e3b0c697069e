package org.dokaz.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/** Many patterns at once, indexed by how they can begin. */
public final class PhraseSet {

    private final Beginnings beginnings;

    private PhraseSet(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    /** These rules as one set. Earlier rules win where several begin at one word and end together. */
    public static PhraseSet of(List<RuleFile.Rule> rules) {
        return new PhraseSet(Beginnings.of(rules));
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
        return firstIn(tokens, from, end).isPresent();
    }

    /** The first place where a pattern holds between these tokens; of several patterns there, the earliest rule. */
    public Optional<Hit> firstIn(List<Token> tokens, int from, int end) {
        for (int start = from; start < end; start++) {
            for (RuleFile.Rule rule : beginnings.at(tokens.get(start).lower())) {
                int stop = rule.phrase().matchAt(tokens, start, end);
                if (stop > start) {
                    return Optional.of(new Hit(rule, start, stop));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any pattern begins at this token and ends before {@code end}. */
    public boolean beginsAt(List<Token> tokens, int start, int end) {
        for (RuleFile.Rule rule : beginnings.at(tokens.get(start).lower())) {
            if (rule.phrase().matchAt(tokens, start, end) > start) {
                return true;
            }
        }
        return false;
    }

    /** Every match that begins at this token and ends before {@code end}. */
    public List<Hit> startingAt(List<Token> tokens, int start, int end) {
        List<Hit> hits = new ArrayList<>();
        hitsAt(tokens, start, end, hits);
        return hits;
    }

    /** The longest match that begins at this token. */
    public Optional<Hit> longestAt(List<Token> tokens, int start, int end) {
        RuleFile.Rule longest = null;
        int furthest = start;
        for (RuleFile.Rule rule : beginnings.at(tokens.get(start).lower())) {
            int stop = rule.phrase().matchAt(tokens, start, end);
            if (stop > furthest) {
                longest = rule;
                furthest = stop;
            }
        }
        return longest == null ? Optional.empty() : Optional.of(new Hit(longest, start, furthest));
    }

    private void hitsAt(List<Token> tokens, int start, int end, List<Hit> hits) {
        for (RuleFile.Rule rule : beginnings.at(tokens.get(start).lower())) {
            int stop = rule.phrase().matchAt(tokens, start, end);
            if (stop > start) {
                hits.add(new Hit(rule, start, stop));
            }
        }
    }

    /** A rule and where it holds: token indices, half-open. */
    public record Hit(RuleFile.Rule rule, int start, int end) {

        /** The section the rule stands in. */
        public String section() {
            return rule.section();
        }

        /** The words of these tokens in which the rule holds. */
        public Span span(List<Token> tokens) {
            return tokens.get(start).span().cover(tokens.get(end - 1).span());
        }
    }
}
