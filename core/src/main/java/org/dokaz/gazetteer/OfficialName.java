package org.dokaz.gazetteer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of a place's names is its Ukrainian one, where the source does not tell: GeoNames' main name is a romanisation of it. */
final class OfficialName {

    private static final double LIKENESS_MIN = 0.6;
    private static final List<String> NOUNS = List.of("область", "район", "громада", "крим");

    private OfficialName() {}

    /** The Ukrainian name of a place, if it has one. */
    static Optional<String> of(Draft place) {
        PlaceKey english = PlaceKey.of(place.english);
        boolean area = place.feature.startsWith("A.");
        return place.names.stream()
                .filter(name -> name.mayBeUkrainian() && !name.former())
                .filter(name -> name.language().isEmpty() || name.language().equals("uk"))
                .filter(name -> name.language().equals("uk") || area || likeness(name, english) >= LIKENESS_MIN)
                .max(Comparator.comparingDouble((Spelling name) -> score(name, english, area))
                        .thenComparing(Spelling::text, Comparator.reverseOrder()))
                .map(name -> area ? withSmallNoun(name.text()) : name.text());
    }

    private static double score(Spelling name, PlaceKey english, boolean area) {
        String small = name.text().toLowerCase(Locale.ROOT);
        double score = likeness(name, english);
        score += area && sharesArea(name.text(), english) ? 0.5 : 0;
        score += name.language().equals("uk") ? 1 : 0;
        score += small.contains("ьк") ? 0.05 : 0;
        score += small.chars().anyMatch(letter -> "іїєґ".indexOf(letter) >= 0) ? 0.01 : 0;
        // Of Віницька and Вінницька the one that doubles as many letters as Vinnytsia does.
        score += doubled(small) == doubled(english.fold()) ? 0.02 : 0;
        return score + (area && NOUNS.stream().anyMatch(small::endsWith) ? 1 : 0);
    }

    private static long doubled(String word) {
        long doubled = 0;
        for (int index = 1; index < word.length(); index++) {
            doubled += word.charAt(index) == word.charAt(index - 1) ? 1 : 0;
        }
        return doubled;
    }

    /** Whether two names of an area are one but for noun and ending: Бахмутський район, Bakhmut Raion. */
    private static boolean sharesArea(String name, PlaceKey english) {
        List<String> keys = AreaWords.of(name).bare();
        return AreaWords.of(english.fold()).bare().stream().anyMatch(keys::contains);
    }

    /** An area's noun in small letters, as the language has it. */
    private static String withSmallNoun(String name) {
        int noun = name.lastIndexOf(' ');
        String last = name.substring(noun + 1);
        return NOUNS.contains(last.toLowerCase(Locale.ROOT)) && !last.equals("Крим")
                ? name.substring(0, noun + 1) + last.toLowerCase(Locale.ROOT)
                : name;
    }

    private static double likeness(Spelling name, PlaceKey english) {
        PlaceKey key = PlaceKey.of(name.text());
        return key.skeleton().equals(english.skeleton()) ? Likeness.of(key.sound(), english.sound()) : 0;
    }
}
