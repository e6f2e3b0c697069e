package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that say that what they stand beside is a settlement, and are no part of its name: "с. Широке", "город Мелитополь", "the village of Shyroke". */
final class SettlementWords {

    private static final Set<String> KINDS = Set.of(
            "с",
            "с-ще",
            "смт",
            "м",
            "г",
            "пгт",
            "пос",
            "д",
            "х",
            "ст",
            "село",
            "селище",
            "місто",
            "хутір",
            "город",
            "деревня",
            "поселок",
            "посёлок",
            "хутор",
            "селі",
            "місті",
            "селе",
            "городе",
            "поселке",
            "посёлке",
            "деревне",
            "village",
            "town",
            "city",
            "settlement",
            "the",
            "of",
            "in");

    private static final Set<String> BEFORE = Set.of(
            "у", "в", "во", "на", "до", "з", "із", "зі", "из", "с", "from", "near", "біля", "возле", "під", "под");

    private SettlementWords() {}

    /** The name without them; the whole where nothing else is there. */
    static String without(String words) {
        if (words.length() > PlaceKey.NAME_LENGTH_MAX) {
            return words;
        }
        List<String> kept = new ArrayList<>(List.of(words.strip().split("\\s+", -1)));
        while (kept.size() > 1
                && (isKind(kept.getFirst()) || BEFORE.contains(kept.getFirst().toLowerCase(Locale.ROOT)))) {
            kept.removeFirst();
        }
        while (kept.size() > 1 && isKind(kept.getLast())) {
            kept.removeLast();
        }
        return String.join(" ", kept);
    }

    private static boolean isKind(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return KINDS.contains(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }
}
