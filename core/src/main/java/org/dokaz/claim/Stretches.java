package org.dokaz.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Parts a sentence by who says it, and leaves out the words of the saying itself. */
final class Stretches {

    private static final int NOBODY = -1;
    private static final int FRAME = -2;

    private final List<Attribution> attributions;
    private final List<Span> reaches;

    Stretches(List<Attribution> attributions) {
        this.attributions = attributions;
        this.reaches = attributions.stream().map(Stretches::reach).toList();
    }

    /** From the first word that belongs to an attribution to the last. */
    private static Span reach(Attribution attribution) {
        Span whole = attribution.content().getFirst();
        for (List<Span> spans : List.of(attribution.content(), attribution.cue(), attribution.source())) {
            for (Span span : spans) {
                whole = whole.cover(span);
            }
        }
        return whole;
    }

    /** The stretches of one sentence in order; empty where it is all frame. */
    List<Stretch> of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int[] owner = new int[tokens.size()];
        Arrays.fill(owner, NOBODY);
        boolean attributed = false;
        for (int index = 0; index < attributions.size(); index++) {
            if (reaches(index, sentence)) {
                attributed |= mark(tokens, index, owner);
            }
        }
        if (attributed) {
            frameLeftovers(tokens, owner);
        }
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= owner.length; at++) {
            if (at == owner.length || owner[at] != owner[start]) {
                if (owner[start] != FRAME) {
                    stretches.add(new Stretch(
                            start, at, owner[start] == NOBODY ? Optional.empty() : Optional.of(owner[start])));
                }
                start = at;
            }
        }
        return stretches;
    }

    /** Whether any word of an attribution may stand in this sentence. */
    boolean reaches(int index, Sentence sentence) {
        return reaches.get(index).overlaps(sentence.span());
    }

    /** Marks what an attribution says and how; true where its words of saying stand in this sentence. */
    private boolean mark(List<Token> tokens, int index, int[] owner) {
        Attribution attribution = attributions.get(index);
        boolean here = false;
        boolean beside = isBesideCue(tokens, attribution);
        for (int at = 0; at < tokens.size(); at++) {
            Span span = tokens.get(at).span();
            boolean cue = overlapsAny(attribution.cue(), span) && !overlapsAny(attribution.content(), span);
            if (cue || (beside && overlapsAny(attribution.source(), span))) {
                owner[at] = FRAME;
                here |= cue;
            } else if (overlapsAny(attribution.content(), span) && deeper(index, owner[at])) {
                owner[at] = index;
            }
        }
        if (here) {
            closeFrame(tokens, attribution, owner, beside);
        }
        return here
                || attribution.cue().stream().anyMatch(span -> spanOf(tokens).contains(span));
    }

    private static Span spanOf(List<Token> tokens) {
        return tokens.getFirst().span().cover(tokens.getLast().span());
    }

    /** Whether nothing is asserted between the speaker and the words of saying; else the speaker is part of another clause. */
    private static boolean isBesideCue(List<Token> tokens, Attribution attribution) {
        if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
            return true;
        }
        Span source = attribution.source().getFirst();
        Span cue = attribution.cue().getFirst();
        boolean inserted = false;
        for (Token token : tokens) {
            boolean between = token.start() >= Math.min(source.end(), cue.end())
                    && token.end() <= Math.max(source.start(), cue.start());
            inserted |= between && token.text().equals(",");
            if (between && token.carriesClause() && !inserted && !token.is(WordClass.AUX)) {
                return false;
            }
        }
        return true;
    }

    /** What lies between source, cue and the nearest content belongs to the saying: "on Monday that". */
    private static void closeFrame(List<Token> tokens, Attribution attribution, int[] owner, boolean beside) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int at = 0; at < tokens.size(); at++) {
            Span span = tokens.get(at).span();
            if (overlapsAny(attribution.cue(), span) || (beside && overlapsAny(attribution.source(), span))) {
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        for (int at = first; at <= last; at++) {
            if (!overlapsAny(attribution.content(), tokens.get(at).span())) {
                owner[at] = FRAME;
            }
        }
        for (int at = last + 1; at < tokens.size(); at++) {
            Span span = tokens.get(at).span();
            if (overlapsAny(attribution.content(), span)) {
                for (int between = last + 1; between < at; between++) {
                    owner[between] = FRAME;
                }
                return;
            }
        }
    }

    private boolean deeper(int index, int held) {
        return held < 0 ? held == NOBODY || depth(index) > 0 : depth(index) > depth(held);
    }

    private int depth(int index) {
        int depth = 0;
        Optional<Integer> outer = attributions.get(index).within();
        while (outer.isPresent() && depth < attributions.size()) {
            depth++;
            outer = attributions.get(outer.get()).within();
        }
        return depth;
    }

    /** Where somebody speaks in a sentence, words that nobody says are claims only if they hold a verb of their own. */
    private static void frameLeftovers(List<Token> tokens, int[] owner) {
        int start = 0;
        for (int at = 1; at <= owner.length; at++) {
            if (at == owner.length || owner[at] != owner[start]) {
                boolean adverbial = (start == 0 && tokens.getFirst().is(WordClass.ADP)) || describes(tokens, start, at);
                if (owner[start] == NOBODY && (adverbial || !hasFinite(tokens, start, at))) {
                    Arrays.fill(owner, start, at, FRAME);
                }
                start = at;
            }
        }
    }

    /** ", which now works elsewhere": what describes the speaker is no claim of its own. */
    private static boolean describes(List<Token> tokens, int start, int end) {
        int at = start;
        while (at < end && !tokens.get(at).isWord()) {
            at++;
        }
        return at < end && Clauses.isRelative(tokens, at);
    }

    private static boolean hasFinite(List<Token> tokens, int from, int end) {
        return tokens.subList(from, end).stream().anyMatch(token -> token.carriesClause());
    }

    private static boolean overlapsAny(List<Span> spans, Span span) {
        return spans.stream().anyMatch(span::overlaps);
    }
}
