package org.dokaz.read.speech.learned;

import java.util.BitSet;
import java.util.List;
import org.dokaz.model.Mention;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** One sentence as learning sees it: for each token a few small numbers. */
public final class Scene {

    /** What the rules take a token for, as bits: part of a cue, of a source, of a content. */
    public static final int RULED_CUE = 1;

    public static final int RULED_SOURCE = 2;
    public static final int RULED_CONTENT = 4;

    private static final int ENDING_LENGTH = 3;
    private static final int BEFORE = -1;
    private static final int BEHIND = -2;

    private final List<Token> tokens;
    private final int[] word;
    private final int[] stem;
    private final int[] ending;
    private final int[] grammar;
    private final int[] attitude;
    private final int[] named;
    private final int[] ruled;
    private final boolean[] quoted;
    private final Phrases phrases;

    /**
     * @param names the persons, organisations and roles mentioned in the sentence
     * @param quoted the tokens inside quotation marks, the marks included
     * @param ruled for each token the bits of what the rules take it for
     */
    public Scene(Sentence sentence, Attitudes attitudes, List<Mention.Name> names, BitSet quoted, int[] ruled) {
        this.tokens = sentence.tokens();
        this.ruled = ruled.clone();
        int size = tokens.size();
        word = new int[size];
        stem = new int[size];
        ending = new int[size];
        grammar = new int[size];
        attitude = new int[size];
        named = new int[size];
        this.quoted = new boolean[size];
        for (int at = 0; at < size; at++) {
            Token token = tokens.get(at);
            String lower = token.lower();
            String stemmed = attitudes.stem(lower);
            word[at] = lower.hashCode();
            stem[at] = stemmed.hashCode();
            ending[at] =
                    lower.substring(Math.max(0, lower.length() - ENDING_LENGTH)).hashCode();
            grammar[at] = 31 * token.wordClass().name().hashCode()
                    + token.grammar().verbForm().name().hashCode();
            attitude[at] = attitudes.bits(stemmed);
            this.quoted[at] = quoted.get(at);
        }
        names.forEach(name -> name(sentence, name));
        phrases = new Phrases(tokens, word, grammar, named);
    }

    /** Two numbers for each kind of name: one for its first token, one for the others. */
    private void name(Sentence sentence, Mention.Name name) {
        Span span = name.cited().span();
        int first = switch (name.kind()) {
            case PERSON -> 2;
            case ROLE -> 4;
            case ORGANISATION -> 6;
            case UNIT -> 8;
            default -> 10;
        };
        for (int at = sentence.firstTokenAfter(span.start());
                at < tokens.size() && tokens.get(at).start() < span.end();
                at++) {
            named[at] |= tokens.get(at).start() > span.start() ? first + 1 : first;
        }
    }

    /** How many tokens it has. */
    public int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean isMark(int at) {
        return tokens.get(at).is(WordClass.PUNCT);
    }

    boolean isFinite(int at) {
        return tokens.get(at).grammar().isFinite();
    }

    boolean isQuoted(int at) {
        return quoted[at];
    }

    /** The phrases of nouns in it. */
    Phrases phrases() {
        return phrases;
    }

    int word(int at) {
        return of(word, at);
    }

    int stem(int at) {
        return of(stem, at);
    }

    int ending(int at) {
        return of(ending, at);
    }

    int grammar(int at) {
        return of(grammar, at);
    }

    int attitude(int at) {
        return of(attitude, at);
    }

    int named(int at) {
        return of(named, at);
    }

    int ruled(int at) {
        return of(ruled, at);
    }

    private static int of(int[] values, int at) {
        if (at < 0) {
            return BEFORE;
        }
        return at < values.length ? values[at] : BEHIND;
    }
}
