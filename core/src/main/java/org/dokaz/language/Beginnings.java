package org.dokaz.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Which rules can begin at a word: a tree of the letters that their patterns begin with, walked once for each word. */
final class Beginnings {

    /** How many letters are told apart; longer words may be taken for each other, as matching tells them apart in the end. */
    private static final int LETTERS_MAX = 5;

    private final List<RuleFile.Rule> rules;
    private final Node root = new Node();

    private Beginnings(List<RuleFile.Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The beginnings of these rules. */
    static Beginnings of(List<RuleFile.Rule> rules) {
        Beginnings beginnings = new Beginnings(rules);
        for (int number = 0; number < rules.size(); number++) {
            for (Phrase.Word word : rules.get(number).phrase().firstWords()) {
                beginnings.add(word, number);
            }
        }
        beginnings.settle(beginnings.root, List.of(), List.of());
        return beginnings;
    }

    private void add(Phrase.Word word, int number) {
        Node node = root;
        int length = word.openStart() ? 0 : word.stem().length();
        for (int at = 0; at < Math.min(length, LETTERS_MAX); at++) {
            node = node.grown(word.stem().charAt(at));
        }
        boolean whole = word.isWhole() && length <= LETTERS_MAX;
        (whole ? node.whole : node.open).add(number);
    }

    /** Lets each node know the rules of the nodes above it that ask for no more letters. */
    private void settle(Node node, List<Integer> above, List<RuleFile.Rule> rulesAbove) {
        List<Integer> open = node.open.isEmpty() ? above : joined(above, node.open);
        node.beyond = node.open.isEmpty() ? rulesAbove : numbered(open);
        node.ended = node.whole.isEmpty() ? node.beyond : numbered(joined(open, node.whole));
        for (Node next : node.next) {
            settle(next, open, node.beyond);
        }
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
        TreeSet<Integer> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private List<RuleFile.Rule> numbered(List<Integer> numbers) {
        return numbers.stream().map(rules::get).toList();
    }

    /** The rules whose patterns can begin with this word in lower case, in their own order, and few others. */
    List<RuleFile.Rule> at(String lower) {
        Node node = root;
        for (int at = 0; at < lower.length(); at++) {
            int place = Arrays.binarySearch(node.letters, lower.charAt(at));
            if (place < 0) {
                return node.beyond;
            }
            node = node.next[place];
        }
        return node.ended;
    }

    /** The letters so far of some words. */
    private static final class Node {

        private char[] letters = {};
        private Node[] next = {};
        private final List<Integer> open = new ArrayList<>(0);
        private final List<Integer> whole = new ArrayList<>(0);

        /** The rules for a word that goes on from here with a letter no rule has. */
        private List<RuleFile.Rule> beyond = List.of();

        /** The rules for a word that ends here. */
        private List<RuleFile.Rule> ended = List.of();

        /** The node one letter further, made where there is none. */
        private Node grown(char letter) {
            int found = Arrays.binarySearch(letters, letter);
            if (found >= 0) {
                return next[found];
            }
            int place = -found - 1;
            char[] moreLetters = Arrays.copyOf(letters, letters.length + 1);
            Node[] moreNext = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(letters, place, moreLetters, place + 1, letters.length - place);
            System.arraycopy(next, place, moreNext, place + 1, next.length - place);
            moreLetters[place] = letter;
            moreNext[place] = new Node();
            letters = moreLetters;
            next = moreNext;
            return moreNext[place];
        }
    }
}
