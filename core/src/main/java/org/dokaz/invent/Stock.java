package org.dokaz.invent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that names of people, places, outlets and formations are put together from. */
final class Stock {

    private static final Stock SHIPPED = new Stock(Resource.lines("words.tsv"));

    private final Map<String, List<Word>> words = new HashMap<>();

    private Stock(List<String> lines) {
        for (String line : lines) {
            List<String> columns = List.of(line.split("\t", -1));
            Word word = new Word(spellings(columns.get(1)), spellings(columns.get(2)), spellings(columns.get(3)));
            words.computeIfAbsent(columns.getFirst(), ignored -> new ArrayList<>())
                    .add(word);
        }
    }

    private static List<String> spellings(String column) {
        return List.of(column.split("\\|", -1));
    }

    /** All words of a sort. */
    static List<Word> all(String sort) {
        List<Word> found = SHIPPED.words.get(sort);
        if (found == null) {
            throw new IllegalArgumentException("no words of this sort: " + sort);
        }
        return found;
    }

    /** A name for a number. Small numbers have names that are all different. */
    static Word name(String ending, long number) {
        List<Word> heads = all("head");
        List<Word> middles = all("middle");
        List<Word> ends = all(ending);
        long rest = number;
        Word head = heads.get(digit(rest, heads.size()));
        rest /= heads.size();
        Word middle = middles.get(digit(rest, middles.size()));
        rest /= middles.size();
        Word end = ends.get(digit(rest, ends.size()));
        rest /= ends.size();
        Word stem = rest == 0 ? head : head.with("", middles.get(digit(rest - 1, middles.size())));
        return stem.with("", middle).with("", end);
    }

    private static int digit(long number, int base) {
        return (int) Math.floorMod(number, (long) base);
    }
}
