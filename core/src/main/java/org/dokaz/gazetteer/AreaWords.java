package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that name a region or a district: the noun tells which, the rest is its name or the adjective of it.
 *
 * @param kind what the noun says
 * @param name the words without nouns
 */
record AreaWords(Kind kind, String name) {

    private static final Set<String> REGION = Set.of(
            "область",
            "області",
            "областю",
            "обл",
            "области",
            "областью",
            "oblast",
            "oblasti",
            "region",
            "province",
            "республіка",
            "республіки",
            "республіці",
            "республика",
            "республики",
            "республике",
            "автономна",
            "автономної",
            "автономная",
            "автономной",
            "autonomous",
            "republic",
            "voblasc",
            "oblastʼ",
            "krai",
            "край");

    private static final Set<String> DISTRICT = Set.of(
            "район",
            "району",
            "районі",
            "района",
            "районе",
            "районом",
            "рн",
            "р н",
            "raion",
            "rayon",
            "rajon",
            "rayone",
            "district",
            "miskrada",
            "міськрада",
            "горсовет",
            "council",
            "рада");

    private static final Set<String> CITY =
            Set.of("місто", "міста", "город", "города", "misto", "gorod", "city", "м", "г");

    private static final Set<String> LITTLE =
            Set.of("of", "the", "de", "des", "d", "ар", "а", "р", "н", "in", "hero", "герой");

    private static final int WORDS_MAX = 40;

    /** What a noun says an area is. */
    enum Kind {
        REGION,
        DISTRICT,
        CITY,
        UNSAID
    }

    /** What a name of one area says. */
    static AreaWords of(String words) {
        List<AreaWords> all = in(words);
        return all.isEmpty() ? new AreaWords(Kind.UNSAID, "") : all.getFirst();
    }

    /** The areas that words name one after the other, parted by commas or each closed by its noun. */
    static List<AreaWords> in(String words) {
        List<AreaWords> all = new ArrayList<>();
        if (words.length() > PlaceKey.NAME_LENGTH_MAX) {
            return all;
        }
        for (String part : words.split("[,;/()\\n]", WORDS_MAX)) {
            Kind kind = Kind.UNSAID;
            List<String> name = new ArrayList<>();
            for (String word : PlaceKey.of(part.replace("р-н", "район")).fold().split(" ", -1)) {
                Kind noun = kind(word);
                if (noun == Kind.UNSAID) {
                    if (!LITTLE.contains(word) && !word.isEmpty()) {
                        boolean closed = kind != Kind.UNSAID && !name.isEmpty();
                        if (closed) {
                            all.add(new AreaWords(kind, String.join(" ", name)));
                            name.clear();
                            kind = Kind.UNSAID;
                        }
                        name.add(word);
                    }
                } else {
                    // "Автономна Республіка Крим" and "misto Kyiv" have their nouns before, and some have two.
                    kind = kind == Kind.REGION ? kind : noun;
                }
            }
            if (!name.isEmpty()) {
                all.add(new AreaWords(kind, String.join(" ", name)));
            }
        }
        return all;
    }

    private static Kind kind(String word) {
        return REGION.contains(word)
                ? Kind.REGION
                : DISTRICT.contains(word) ? Kind.DISTRICT : CITY.contains(word) ? Kind.CITY : Kind.UNSAID;
    }

    /** Whether a word says that something is a region or a district rather than a settlement. */
    static Kind said(String words) {
        return in(words).stream()
                .map(AreaWords::kind)
                .filter(kind -> kind == Kind.REGION || kind == Kind.DISTRICT)
                .findFirst()
                .orElse(Kind.UNSAID);
    }

    /** What it is found by, the surest first. */
    List<String> keys() {
        String prefix = (kind == Kind.CITY ? "city:" : "") + "area:";
        return bare().stream().map(key -> prefix + key).toList();
    }

    /** The consonants of its name, then without the ending of an adjective. */
    List<String> bare() {
        String skeleton = PlaceKey.of(name).skeleton();
        List<String> keys = new ArrayList<>();
        if (skeleton.isEmpty()) {
            return keys;
        }
        keys.add(skeleton);
        // Харківська is of Харків, Одеська of Одеса, Вінницька of Вінниця.
        if (skeleton.endsWith("sk") && skeleton.length() > 3) {
            keys.add(skeleton.substring(0, skeleton.length() - 2));
        }
        if ((skeleton.endsWith("sk") || skeleton.endsWith("ck")) && skeleton.length() > 2) {
            keys.add(skeleton.substring(0, skeleton.length() - 1));
        }
        // Бахмутський is of Бахмут: т and the suffix have become one sound.
        if (skeleton.endsWith("ck") && skeleton.length() > 3) {
            keys.add(skeleton.substring(0, skeleton.length() - 2) + "t");
        }
        return keys;
    }
}
