package org.dokaz.claim.place;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.Declension;
import org.dokaz.language.Glossary;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** The words of a language that tell whether something happens at a place that is named. */
final class SettingWords {

    private static final String FILE = "settings";
    private static final int PASSED_MAX = 4;
    private static final Map<Language, SettingWords> LOADED = new ConcurrentHashMap<>();

    /** What words can point back to. */
    enum Back {
        THERE,
        SETTLEMENT,
        DISTRICT,
        REGION
    }

    private final boolean english;
    private final Declension declension;
    private final Set<String> located;
    private final Set<String> passedOver;
    private final Set<String> apposed;
    private final Set<String> fighters;
    private final Set<String> selfStyled;
    private final Set<String> withoutPlace;
    private final Set<String> seats;
    private final Glossary<Back> back;

    private SettingWords(Language language) {
        Wordbook book = Wordbook.load(language, FILE);
        english = language == Language.ENGLISH;
        declension = Declension.ofThings(language);
        located = Set.copyOf(book.section("located"));
        passedOver = inEveryForm(book.section("passed-over"));
        apposed = Set.copyOf(book.section("apposed"));
        fighters = inEveryForm(book.section("fighters"));
        selfStyled = inEveryForm(book.section("self-styled"));
        Wordbook common = Wordbook.load(Language.ENGLISH, FILE);
        withoutPlace = Set.copyOf(common.section("kind-without-place"));
        seats = Set.copyOf(common.section("seat-of-government"));
        back = new Glossary<>(declension);
        book.section("there").forEach(word -> back.add(word, Back.THERE));
        book.section("region-again").forEach(word -> back.add(word, Back.REGION));
        book.section("district-again").forEach(word -> back.add(word, Back.DISTRICT));
        book.section("settlement-again").forEach(word -> back.add(word, Back.SETTLEMENT));
    }

    static SettingWords of(Language language) {
        return LOADED.computeIfAbsent(language, SettingWords::new);
    }

    private Set<String> inEveryForm(List<String> listed) {
        Set<String> words = new HashSet<>();
        for (String word : listed) {
            words.add(word.toLowerCase(Locale.ROOT));
            words.addAll(declension.forms(word));
        }
        return Set.copyOf(words);
    }

    /** Whether the place that begins at this token is where something is, as after "in" or "near". */
    boolean isLocated(List<Token> tokens, int place) {
        int at = place - 1;
        while (at > 0 && place - at <= PASSED_MAX && isPassedOver(tokens.get(at))) {
            at--;
        }
        return at >= 0 && located.contains(tokens.get(at).lower());
    }

    private boolean isPassedOver(Token token) {
        boolean adjective = token.is(WordClass.ADJ) && !token.isCapitalised();
        return !located.contains(token.lower()) && (adjective || passedOver.contains(token.lower()));
    }

    /** Whether the words before a headline's end tell that something is at the place named next. */
    boolean isLocated(String before) {
        String[] words = before.strip().toLowerCase(Locale.ROOT).split("\\s", -1);
        for (int at = words.length - 1; at >= 0 && at >= words.length - 2; at--) {
            if (located.contains(words[at])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place is only named as where fighters come from or what they call themselves: "soldiers of the LPR". */
    boolean isOfFighters(List<Token> tokens, int start, int end) {
        int after = end;
        while (after < tokens.size() && after < end + 2 && !tokens.get(after).isWord()) {
            after++;
        }
        if (english && after < tokens.size() && isFighter(tokens.get(after))) {
            return true;
        }
        int before = start - 1;
        while (before > 0
                && start - before <= PASSED_MAX
                && selfStyled.contains(tokens.get(before).lower())) {
            before--;
        }
        return before >= 0 && isFighter(tokens.get(before));
    }

    private boolean isFighter(Token token) {
        return fighters.contains(token.lower());
    }

    /**
     * Whether words between two places only say that the first lies in the second.
     *
     * @param comma whether a comma says so too, as it does between a town and its own region
     */
    boolean isApposed(List<Token> tokens, int from, int to, boolean comma) {
        return tokens.subList(from, to).stream()
                .allMatch(token -> apposed.contains(token.lower())
                        || (comma && token.text().equals(",")));
    }

    /** What the words from one token up to another point back to. */
    List<Back> pointingBack(List<Token> tokens, int from, int to) {
        Set<Back> found = new HashSet<>();
        for (int index = from; index < to; index++) {
            back.allAt(tokens, index).forEach(hit -> found.add(hit.meaning()));
        }
        return found.stream().sorted().toList();
    }

    /** Whether words that begin at this token point back to something of the sort. */
    boolean pointsBack(List<Token> tokens, int at, Back sort) {
        return back.allAt(tokens, at).stream().anyMatch(hit -> hit.meaning() == sort);
    }

    /** Whether a sort of act goes with people rather than with a place. */
    boolean goesWithPeople(String kind) {
        return withoutPlace.contains(kind);
    }

    /** Whether a city's name stands for a government. */
    boolean isSeat(String name) {
        return seats.contains(name);
    }
}
