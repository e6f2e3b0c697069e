package org.dokaz.corroborate.retelling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.dokaz.corroborate.account.Terms;

/**
 * Which documents are worth comparing: those that share something rare. Of everything that a document shares with many, only its first
 * holder and its nearest neighbours in the order of documents are looked at, so that ten thousand equal posts take no hundred million
 * comparisons and are still all joined.
 */
final class Candidates {

    /** Up to so many holders, everyone is compared with everyone. */
    static final int HOLDERS_MAX = 24;

    /** Where there are more, each is compared with the first and with so many before it. */
    static final int NEIGHBOURS = 8;

    /** With how many earlier documents one is compared: those with which it shares the most. */
    static final int COMPARED_MAX = 48;

    private final List<Page> pages;
    private final long[][] keys;
    private final Map<Long, int[]> holders = new HashMap<>();

    Candidates(List<Page> pages) {
        this.pages = pages;
        keys = new long[pages.size()][];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = keys(pages.get(at));
        }
        long[] all = Arrays.stream(keys).flatMapToLong(LongStream::of).sorted().toArray();
        Map<Long, Integer> counts = new HashMap<>();
        for (int from = 0; from < all.length; ) {
            int until = from;
            while (until < all.length && all[until] == all[from]) {
                until++;
            }
            if (until - from > 1) {
                counts.put(all[from], until - from);
            }
            from = until;
        }
        Map<Long, Integer> filled = new HashMap<>();
        for (int at = 0; at < keys.length; at++) {
            for (long key : keys[at]) {
                Integer count = counts.get(key);
                if (count != null) {
                    holders.computeIfAbsent(key, ignored -> new int[count])[filled.merge(key, 1, Integer::sum) - 1] = at;
                }
            }
        }
    }

    private static long[] keys(Page page) {
        LongStream.Builder keys = LongStream.builder();
        if (page.sketch().whole() != 0) {
            keys.add(page.sketch().whole());
        }
        for (int print : page.sketch().prints()) {
            keys.add(Hash.and(1, print));
        }
        for (long exhibit : page.sketch().exhibits()) {
            keys.add(Hash.and(2, exhibit));
        }
        for (int figure : page.sketch().figures()) {
            page.report().names().each(name -> keys.add(Hash.and(Hash.and(3, figure), name)));
        }
        Terms names = page.report().names();
        page.voices().each(voice -> names.each(name -> keys.add(Hash.and(Hash.and(4, voice), name))));
        for (Telling telling : page.tellings()) {
            telling.account().words().each(word -> telling.anchors()
                    .each(name -> keys.add(Hash.and(Hash.and(5, word), name))));
        }
        return keys.build().distinct().toArray();
    }

    /** Gives each pair worth comparing, the earlier first. */
    void each(BiConsumer<Page, Page> pair) {
        for (int at = 0; at < keys.length; at++) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (long key : keys[at]) {
                int[] holding = holders.get(key);
                if (holding != null) {
                    meet(holding, at, shared);
                }
            }
            int[] chosen = shared.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .limit(COMPARED_MAX)
                    .mapToInt(Map.Entry::getKey)
                    .sorted()
                    .toArray();
            for (int earlier : chosen) {
                pair.accept(pages.get(earlier), pages.get(at));
            }
        }
    }

    private static void meet(int[] holding, int at, Map<Integer, Integer> shared) {
        int place = Arrays.binarySearch(holding, at);
        int from = holding.length <= HOLDERS_MAX ? 0 : Math.max(0, place - NEIGHBOURS);
        if (from > 0) {
            shared.merge(holding[0], 1, Integer::sum);
        }
        for (int before = from; before < place; before++) {
            shared.merge(holding[before], 1, Integer::sum);
        }
    }
}
