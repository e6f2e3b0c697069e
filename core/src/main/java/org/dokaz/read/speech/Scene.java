package org.dokaz.read.speech;

import java.util.List;
import java.util.Locale;
import org.dokaz.model.Mention;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** One sentence as learning sees it: for each token a few small numbers. */
final class Scene {

    /** What the rules take a token for. */
    static final int CUE = 1;

    static final int SOURCE = 2;
    static final int CONTENT = 4;

    private static final int ENDING = 3;

    final Sentence sentence;
    final List<Token> tokens;
    final int[] word;
    final int[] stem;
    final int[] grammar;
    final int[] ending;
    final int[] named;
    final int[] sort;
    final int[] attitude;
    final int[] chunk;
    final int[] chunkHead;
    final int[] chunkNamed;
    final boolean[] quoted;
    final int[] ruled;

    Scene(Sentence sentence, SpeechWords words, Attitudes attitudes, QuotedSpeech quotations, List<Mention.Name> names, List<Utterance> rules) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        int size = tokens.size();
        word = new int[size];
        stem = new int[size];
        grammar = new int[size];
        ending = new int[size];
        named = new int[size];
        sort = new int[size];
        attitude = new int[size];
        chunk = new int[size];
        chunkHead = new int[size];
        chunkNamed = new int[size];
        quoted = new boolean[size];
        ruled = new int[size];
        for (int at = 0; at < size; at++) {
            Token token = tokens.get(at);
            String lower = token.lower();
            word[at] = lower.hashCode();
            String stemmed = stem(lower);
            stem[at] = stemmed.hashCode();
            attitude[at] = attitudes.sorts(stemmed);
            grammar[at] = token.wordClass().ordinal() * 8 + token.grammar().verbForm().ordinal();
            ending[at] = lower.substring(Math.max(0, lower.length() - ENDING)).hashCode();
            quoted[at] = quotations.isInQuotation(token.span());
            int from = at;
            sort[at] = words.accordingAt(tokens, at, size).map(hit -> 100).orElseGet(() -> words.cueAt(tokens, from, size)
                    .map(hit -> 1 + SpeechWords.Sort.ofSection(hit.section()).orElseThrow().ordinal())
                    .orElse(0));
        }
        for (Mention.Name name : names) {
            mark(name.cited().span(), named, 2 + 2 * name.kind().ordinal(), true);
        }
        chunks();
        for (Utterance rule : rules) {
            rule.cue().ifPresent(span -> mark(span, ruled, CUE, false));
            rule.source().ifPresent(span -> mark(span, ruled, SOURCE, false));
            rule.content().forEach(span -> mark(span, ruled, CONTENT, false));
        }
    }

    /** Noun phrases without what follows them: numbered from 1, each token with the last noun of its own. */
    private void chunks() {
        int number = 0;
        int at = 0;
        while (at < tokens.size()) {
            if (!isNominal(at)) {
                at++;
                continue;
            }
            int end = at;
            int head = -1;
            int kind = 0;
            while (end < tokens.size() && isNominal(end) && !(end > at && opensPhrase(end))) {
                if (tokens.get(end).grammar().isNominal()) {
                    head = end;
                }
                kind = Math.max(kind, named[end]);
                end++;
            }
            number++;
            for (int inside = at; inside < end; inside++) {
                chunk[inside] = number;
                chunkHead[inside] = head < 0 ? 0 : grammar[head] * 31 + (tokens.get(head).is(WordClass.PROPN) ? 0 : word[head]);
                chunkNamed[inside] = kind;
            }
            at = end;
        }
    }

    private boolean isNominal(int at) {
        return switch (tokens.get(at).wordClass()) {
            case NOUN, PROPN, PRON, DET, ADJ, NUM -> true;
            case PART -> tokens.get(at).lower().endsWith("s");
            default -> false;
        };
    }

    private boolean opensPhrase(int at) {
        return tokens.get(at).is(WordClass.DET) || (tokens.get(at).is(WordClass.PRON) && !tokens.get(at - 1).is(WordClass.DET));
    }

    private void mark(Span span, int[] marks, int value, boolean first) {
        for (int at = sentence.firstTokenAfter(span.start()); at < tokens.size() && tokens.get(at).start() < span.end(); at++) {
            marks[at] |= first && tokens.get(at).start() > span.start() ? value + 1 : value;
        }
    }

    int size() {
        return tokens.size();
    }

    /** Which of its tokens lie in this span, as a range; empty where none does. */
    Range range(Span span) {
        int from = sentence.firstTokenAfter(span.start());
        int to = from;
        while (to < tokens.size() && tokens.get(to).start() < span.end()) {
            to++;
        }
        return new Range(from, to);
    }

    boolean isMark(int at) {
        return tokens.get(at).is(WordClass.PUNCT);
    }

    static String stem(String lower) {
        String word = lower.toLowerCase(Locale.ROOT);
        for (String suffix : new String[] {"ing", "ed", "es", "s", "e", "d"}) {
            if (word.length() > suffix.length() + 2 && word.endsWith(suffix)) {
                word = word.substring(0, word.length() - suffix.length());
                break;
            }
        }
        return word.length() > 7 ? word.substring(0, 7) : word;
    }
}
