package org.dokaz.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dokaz.model.Attribution;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Parts a sentence by who says it, and leaves out the words of the saying itself. */
final class Stretches {

    private static final int NOBODY = -1;
    private static final int FRAME = -2;

    private final List<Attribution> attributions;
    private final SpanIndex<Integer> reaches;
    private final int[] depths;
    private final Clauses clauses;

    Stretches(Prose prose, List<Attribution> attributions, Clauses clauses) {
        this.attributions = attributions;
        this.clauses = clauses;
        this.depths = new Depths(attributions).found();
        Set<Integer> silent = clauses.words().unsaid().in(prose, attributions);
        // What somebody wishes or judges, and what nobody says, is told by whoever tells of it.
        List<Integer> indices = IntStream.range(0, attributions.size())
                .filter(index -> attributions.get(index).sort() == Attribution.Sort.SPEECH && !silent.contains(index))
                .boxed()
                .toList();
        this.reaches = SpanIndex.of(indices, index -> reach(attributions.get(index)));
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
        for (int index : reaching(sentence)) {
            attributed |= mark(sentence, index, owner);
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

    /** The attributions of which a word may stand in this sentence, in their order. */
    List<Integer> reaching(Sentence sentence) {
        List<Integer> reaching = new ArrayList<>(reaches.overlapping(sentence.span()));
        reaching.sort(Comparator.naturalOrder());
        return reaching;
    }

    /** Marks what an attribution says and how; true where its words of saying stand in this sentence. */
    private boolean mark(Sentence sentence, int index, int[] owner) {
        List<Token> tokens = sentence.tokens();
        Attribution attribution = attributions.get(index);
        boolean beside = isBesideCue(tokens, attribution);
        BitSet content = covered(sentence, sentence.span().overlappedOf(attribution.content()));
        BitSet cue = covered(sentence, attribution.cue());
        cue.andNot(content);
        boolean here = !cue.isEmpty();
        BitSet frame = covered(sentence, beside ? attribution.source() : List.of());
        frame.or(cue);
        for (int at = 0; at < owner.length; at++) {
            if (frame.get(at)) {
                owner[at] = FRAME;
            } else if (content.get(at) && deeper(index, owner[at])) {
                owner[at] = index;
            }
        }
        if (here) {
            closeFrame(sentence, attribution, content, owner, beside);
        }
        return here
                || attribution.cue().stream().anyMatch(span -> spanOf(tokens).contains(span));
    }

    /** The tokens that some of these spans touch. */
    private static BitSet covered(Sentence sentence, List<Span> spans) {
        List<Token> tokens = sentence.tokens();
        BitSet covered = new BitSet(tokens.size());
        for (Span span : spans) {
            for (int at = sentence.firstTokenAfter(span.start());
                    at < tokens.size() && tokens.get(at).start() < span.end();
                    at++) {
                covered.set(at);
            }
        }
        return covered;
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
            if (between && token.carriesClause() && !inserted && !token.is(WordClass.AUX) && !isAdverb(token)) {
                return false;
            }
        }
        return true;
    }

    /** Words that stand between subject and verb and are no verbs, whatever a tagger makes of them. */
    private static boolean isAdverb(Token token) {
        return switch (token.lower()) {
            case "also", "then", "later", "even", "теж", "також", "тоже", "также" -> true;
            default -> false;
        };
    }

    /** What lies between source, cue and the nearest content belongs to the saying: "on Monday that". */
    private static void closeFrame(
            Sentence sentence, Attribution attribution, BitSet content, int[] owner, boolean beside) {
        BitSet frame = covered(sentence, attribution.cue());
        frame.or(covered(sentence, beside ? attribution.source() : List.of()));
        int last = frame.length() - 1;
        for (int at = frame.nextSetBit(0); at <= last; at++) {
            if (!content.get(at)) {
                owner[at] = FRAME;
            }
        }
        int next = content.nextSetBit(last + 1);
        if (next >= 0) {
            Arrays.fill(owner, last + 1, next, FRAME);
        }
    }

    private boolean deeper(int index, int held) {
        return held < 0 ? held == NOBODY || depths[index] > 0 : depths[index] > depths[held];
    }

    /** Where somebody speaks in a sentence, words that nobody says are claims only if they hold a verb of their own, or a headline's outcome. */
    private void frameLeftovers(List<Token> tokens, int[] owner) {
        int start = 0;
        for (int at = 1; at <= owner.length; at++) {
            if (at == owner.length || owner[at] != owner[start]) {
                boolean adverbial = (start == 0 && tokens.getFirst().is(WordClass.ADP))
                        || isPhrase(tokens, owner, start, at)
                        || describes(tokens, start, at);
                boolean asserts = hasFinite(tokens, start, at) || clauses.tellsOutcomeOfLine(tokens, start, at);
                if (owner[start] == NOBODY && (adverbial || !asserts)) {
                    Arrays.fill(owner, start, at, FRAME);
                }
                start = at;
            }
        }
    }

    /** "said | in a report published Thursday", "said one | of them, who gave his name": a phrase right behind words of saying tells of these. */
    private static boolean isPhrase(List<Token> tokens, int[] owner, int start, int end) {
        if (start == 0 || owner[start - 1] != FRAME || !tokens.get(start).is(WordClass.ADP)) {
            return false;
        }
        int comma = start;
        while (comma < end && !tokens.get(comma).text().equals(",")) {
            comma++;
        }
        return tokens.subList(start, comma).stream().noneMatch(token -> token.is(WordClass.CCONJ))
                && (comma == end || describes(tokens, comma, end));
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
        return Clauses.hasFinite(tokens, from, end);
    }
}
