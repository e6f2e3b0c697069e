package org.dokaz.read.tag;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.language.dictionary.Lemma;
import org.dokaz.model.Grammar;
import org.dokaz.model.WordClass;

/**
 * The word classes that take in no new members, such as prepositions, and the words known to be in them. Other (X) counts as
 * one for words in Cyrillic, so that an unknown name is a name. A word that neither a
 * treebank nor a dictionary puts in such a class is not of it.
 */
final class ClosedClasses {

    private static final Map<WordClass, Integer> BITS = bits();

    private final Map<Integer, Integer> members;

    ClosedClasses(Map<Integer, Integer> members) {
        this.members = Map.copyOf(members);
    }

    private static Map<WordClass, Integer> bits() {
        Map<WordClass, Integer> bits = new EnumMap<>(WordClass.class);
        bits.put(WordClass.ADP, 1);
        bits.put(WordClass.AUX, 2);
        bits.put(WordClass.CCONJ, 4);
        bits.put(WordClass.DET, 8);
        bits.put(WordClass.PART, 16);
        bits.put(WordClass.PRON, 32);
        bits.put(WordClass.SCONJ, 64);
        bits.put(WordClass.PUNCT, 128);
        bits.put(WordClass.X, 256);
        return bits;
    }

    /** What these sentences show of the closed classes. */
    static ClosedClasses of(List<Example> examples) {
        Map<Integer, Integer> members = new HashMap<>();
        for (Example example : examples) {
            for (int at = 0; at < example.words().size(); at++) {
                int bit = bit(example.grammars().get(at));
                if (bit != 0) {
                    members.merge(Word.hash(example.words().get(at)), bit, (some, more) -> some | more);
                }
            }
        }
        return new ClosedClasses(members);
    }

    /** The bit of the closed class that a grammar belongs to, or 0. */
    static int bit(Grammar grammar) {
        return BITS.getOrDefault(grammar.wordClass(), 0);
    }

    /** The closed classes that dictionary readings name, as bits; dictionaries do not tell one kind of conjunction from the other. */
    static int bits(List<Lemma> lemmas) {
        int bits = 0;
        for (Lemma lemma : lemmas) {
            bits |= bit(lemma.grammar());
        }
        int conjunctions = bit(Grammar.of(WordClass.CCONJ)) | bit(Grammar.of(WordClass.SCONJ));
        return (bits & conjunctions) == 0 ? bits : bits | conjunctions;
    }

    /** The closed classes that the word may be in, as bits. */
    int bits(Word word) {
        return word.closedClasses() | members.getOrDefault(word.hash(), 0);
    }

    /** Every word's hash with its bits, in ascending order. */
    SortedMap<Integer, Integer> members() {
        return new TreeMap<>(members);
    }
}
