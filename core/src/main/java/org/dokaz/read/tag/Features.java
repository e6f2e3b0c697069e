package org.dokaz.read.tag;

import java.util.List;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.WordClass;

/** What speaks for one grammar or another at one place of a sentence, read from left to right: a list of hashes. */
final class Features {

    /** How many features one place can have. */
    static final int FEATURES_MAX = 128;

    /** How many readings of one word are looked at. */
    private static final int READINGS_MAX = 12;

    private static final int PREPOSITION_REACH_TOKENS = 5;
    private static final int AUXILIARY_REACH_TOKENS = 5;
    private static final int FINITE_COUNT_MAX = 2;

    private static final Word EDGE = Word.of("\u0000", List.of());
    private static final Grammar OUTSIDE = Grammar.of(WordClass.X);

    private final int[] hashes = new int[FEATURES_MAX];
    private int count;
    private int template;

    private List<Word> words = List.of();
    private Grammar[] known = new Grammar[0];
    private int[] sureFiniteAhead = new int[0];

    /** Begins a sentence; {@code known} is filled by the caller as it goes. */
    void begin(List<Word> sentence, Grammar[] toBeKnown) {
        words = sentence;
        known = toBeKnown;
        sureFiniteAhead = new int[sentence.size() + 1];
        for (int at = sentence.size() - 1; at >= 0; at--) {
            boolean sure = sentence.get(at).form() == Word.Form.SURELY_FINITE;
            sureFiniteAhead[at] = Math.min(FINITE_COUNT_MAX, sureFiniteAhead[at + 1] + (sure ? 1 : 0));
        }
    }

    /** Collects the features of the word at this place; everything before it is known. */
    void collect(int at) {
        count = 0;
        template = 0;
        Word word = words.get(at);
        Word last = word(at - 1);
        Word next = word(at + 1);
        int tag1 = tag(at - 1);
        int tag2 = tag(at - 2);
        add(0);
        ownSpelling(at, word, tag1);
        neighbours(at, word, last, next, tag1, tag2);
        readings(at, word, last, next, tag1, tag2);
        agreement(at, word, last, next);
        clause(at, word, next);
    }

    private void ownSpelling(int at, Word word, int tag1) {
        add(word.hash());
        add(word.prefix());
        for (int length = 1; length <= Word.SUFFIX_LENGTH_MAX; length++) {
            template++;
            if (word.suffix(length) != 0) {
                put(word.suffix(length), 0, 0);
            }
        }
        int place = at == 0 ? 1 : 0;
        add(word.shape(), place);
        add(word.shape(), word.suffix(3));
        add(word.suffix(3), tag1);
        add(word.suffix(2), tag1);
    }

    private void neighbours(int at, Word word, Word last, Word next, int tag1, int tag2) {
        add(tag1);
        add(tag1, tag2);
        add(tag1, word.hash());
        add(tag1, tag2, word.hash());
        add(last.hash());
        add(last.hash(), word.hash());
        add(word(at - 2).hash());
        add(next.hash());
        add(next.hash(), word.hash());
        add(word(at + 2).hash());
        add(last.suffix(3));
        add(next.suffix(3));
        add(next.suffix(2), word.suffix(2));
        add(next.shape() & 3, word.shape() & 3, last.shape() & 3);
        add(tag1, next.hash());
    }

    private void readings(int at, Word word, Word last, Word next, int tag1, int tag2) {
        int own = word.readingsHash();
        int following = next.readingsHash();
        add(own);
        add(own, tag1);
        add(own, tag1, tag2);
        add(own, following);
        add(own, following, tag1);
        add(own, last.hash());
        add(own, next.hash());
        add(own, word.shape() & 7);
        add(own, word.suffix(2));
        add(following);
        add(following, word(at + 2).readingsHash());
        add(following, tag1);
        add(following, word.suffix(3));
        template++;
        for (int index = 0; index < Math.min(READINGS_MAX, word.readingCount()); index++) {
            put(word.reading(index), 0, 0);
        }
        template++;
        for (int index = 0; index < Math.min(READINGS_MAX, word.readingCount()); index++) {
            put(word.reading(index), tag1, 0);
        }
        template++;
        for (int index = 0; index < Math.min(READINGS_MAX, next.readingCount()); index++) {
            put(next.reading(index), 1, 0);
        }
    }

    private void agreement(int at, Word word, Word last, Word next) {
        int own = word.readingsHash();
        int withNext = Word.sharedCases(word.agreements(), next.agreements());
        Case lastCase = at > 0 ? known[at - 1].grammaticalCase() : Case.NONE;
        int withLast = Word.sharedCases(word.agreements(), last.agreementsIn(lastCase));
        int preposition = preposition(at);
        add(withNext);
        add(withNext, own);
        add(withLast, Word.column(lastCase));
        add(withLast, own);
        add(preposition);
        add(preposition, own);
        add(preposition, withNext);
        add(preposition, word.suffix(2));
    }

    private void clause(int at, Word word, Word next) {
        int own = word.readingsHash();
        int finite = finiteSinceMark(at);
        int ahead = sureFiniteAhead[at + 1];
        int auxiliary = auxiliary(at);
        add(finite, own);
        add(ahead, own);
        add(finite, ahead, own);
        add(finite, ahead, word.suffix(2));
        add(auxiliary, own);
        add(auxiliary, word.suffix(2));
        add(auxiliary, own, next.readingsHash());
        add(finite, own, next.hash());
    }

    /** The nearest preposition that only words of its own phrase part from this place. */
    private int preposition(int at) {
        for (int before = at - 1; before >= Math.max(0, at - PREPOSITION_REACH_TOKENS); before--) {
            switch (known[before].wordClass()) {
                case ADP -> {
                    return words.get(before).hash();
                }
                case ADJ, DET, NUM, ADV -> {}
                default -> {
                    return 0;
                }
            }
        }
        return 0;
    }

    /** How many finite verbs the clause has so far, as far as marks and joining words show where it begins. */
    private int finiteSinceMark(int at) {
        int finite = 0;
        for (int before = at - 1; before >= 0 && finite < FINITE_COUNT_MAX; before--) {
            Grammar grammar = known[before];
            if (grammar.wordClass() == WordClass.PUNCT || grammar.wordClass() == WordClass.SCONJ) {
                break;
            }
            finite += grammar.isFinite() ? 1 : 0;
        }
        return finite;
    }

    /** The nearest auxiliary or verb close before this place. */
    private int auxiliary(int at) {
        for (int before = at - 1; before >= Math.max(0, at - AUXILIARY_REACH_TOKENS); before--) {
            WordClass wordClass = known[before].wordClass();
            if (wordClass == WordClass.AUX) {
                return words.get(before).hash();
            }
            if (wordClass == WordClass.VERB) {
                return tag(before);
            }
            if (wordClass == WordClass.PUNCT) {
                return 1;
            }
        }
        return 0;
    }

    private Word word(int at) {
        return at < 0 || at >= words.size() ? EDGE : words.get(at);
    }

    private int tag(int at) {
        return Word.code(at < 0 ? OUTSIDE : known[at]);
    }

    private void add(int value) {
        add(value, 0, 0);
    }

    private void add(int value, int other) {
        add(value, other, 0);
    }

    private void add(int value, int other, int third) {
        template++;
        put(value, other, third);
    }

    private void put(int value, int other, int third) {
        long mixed = template * 0x9E3779B97F4A7C15L + value;
        mixed = (mixed ^ (mixed >>> 32)) * 0xBF58476D1CE4E5B9L + other;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL + third;
        mixed = (mixed ^ (mixed >>> 32)) * 0xBF58476D1CE4E5B9L;
        hashes[count] = (int) (mixed >>> 32);
        count++;
    }

    /** How many features were collected. */
    int count() {
        return count;
    }

    /** One of them. */
    int hash(int index) {
        return hashes[index];
    }
}
