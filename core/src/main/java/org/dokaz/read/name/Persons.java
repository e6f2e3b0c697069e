package org.dokaz.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.model.Language;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Persons: by first name, by initials, by surname's ending, by title or verb of saying beside them. */
final class Persons {

    private static final int NAME_TOKENS_MAX = 5;
    private static final int NAME_LENGTH_MIN = 2;
    private static final int ADJECTIVES_MAX = 4;
    private static final int SHOUTED_LENGTH_MIN = 4;

    private final boolean english;
    private final FirstNames firstNames;
    private final Endings surnameEndings;
    private final Endings sureEndings;
    private final Endings patronymicEndings;
    private final Set<String> titles;
    private final Set<String> callings;
    private final Set<String> speech;
    private final Set<String> particles;
    private final Set<String> notNames;
    private final Set<String> places;
    private final Set<String> placeNouns;
    private final Endings settlements;
    private final Endings adjectives;
    private final Set<String> describing;

    Persons(Language language) {
        Words words = new Words(language, "names");
        Declension declension = Declension.ofPersons(language);
        english = language == Language.ENGLISH;
        firstNames = new FirstNames(language, words, declension);
        surnameEndings = words.endings("surname");
        sureEndings = everyForm(words.list("sure-surname"), declension);
        patronymicEndings = everyForm(words.list("patronymic"), declension);
        titles = words.inEveryForm("title");
        callings = english ? new Words(language, "roles").asListed("role") : Set.of();
        speech = words.asListed("speech");
        particles = words.asListed("particle");
        notNames = new HashSet<>(words.asListed("not-a-name"));
        notNames.addAll(words.inEveryForm("not-a-name-noun"));
        adjectives = words.endings("adjective");
        describing = words.asListed("behind-hyphen");
        places = words.asListed("before-place");
        placeNouns = words.inEveryForm("place-noun");
        settlements = words.endings("settlement");
    }

    /** The endings in every form: an ending declines as a name of its own would. */
    private static Endings everyForm(List<String> endings, Declension declension) {
        List<String> forms = new ArrayList<>();
        endings.forEach(ending -> forms.addAll(declension.forms(ending)));
        return new Endings(forms);
    }

    /** Marks the persons whose own words or neighbours show that they are persons. */
    void mark(Marks marks, Usage usage) {
        if (marks.isShouted()) {
            return;
        }
        int index = 0;
        while (index < marks.size()) {
            int end = marks.isFree(index) ? markAt(marks, index, usage) : index;
            index = Math.max(end, index + 1);
        }
    }

    private int markAt(Marks marks, int index, Usage usage) {
        int end = byInitials(marks, index);
        if (end == index) {
            end = byFirstName(marks, index, usage);
        }
        if (end == index) {
            end = byNeighbours(marks, index, usage);
        }
        if (end > index) {
            marks.take(NameKind.PERSON, index, end);
        }
        return end;
    }

    /** Marks what is left of the surnames that the document gives elsewhere as persons'. */
    void markKnown(Marks marks, PersonNames names) {
        for (int index = 0; index < marks.size(); index++) {
            if (isNameLike(marks, index) && !marks.isInPlace(index) && names.isKnownSurname(marks.lower(index))) {
                marks.take(NameKind.PERSON, index, index + 1);
            }
        }
    }

    private int byInitials(Marks marks, int index) {
        int at = index;
        while (isInitialLetter(marks, at) && at - index < NAME_TOKENS_MAX) {
            at = afterInitial(marks, at);
        }
        if (at > index) {
            return isNameLike(marks, at) && (marks.placeEnd(at) == at || isSure(marks.lower(at))) ? at + 1 : index;
        }
        if (!isNameLike(marks, index) || marks.isInPlace(index) || !isInitialLetter(marks, index + 1)) {
            return index;
        }
        at = index + 1;
        while (isInitialLetter(marks, at) && at - index < NAME_TOKENS_MAX) {
            at = afterInitial(marks, at);
        }
        return isNameLike(marks, at) ? index : at;
    }

    private static boolean isInitialLetter(Marks marks, int index) {
        if (!marks.isFree(index) || !marks.isCapital(index)) {
            return false;
        }
        String text = marks.token(index).text();
        boolean dotted = text.length() == 2 && text.charAt(1) == '.';
        boolean pair = text.length() == 4 && text.charAt(1) == '.' && text.charAt(3) == '.';
        return dotted || pair || (text.length() == 1 && marks.lower(index + 1).equals("."));
    }

    private static int afterInitial(Marks marks, int index) {
        return marks.token(index).text().length() == 1 ? index + 2 : index + 1;
    }

    private int byFirstName(Marks marks, int index, Usage usage) {
        if (!isFirstName(marks, index)) {
            return bySurnameFirst(marks, index, usage);
        }
        int end = index + 1;
        while (end - index < NAME_TOKENS_MAX && continues(marks, end, end == index + 1)) {
            end++;
        }
        while (end > index + 1 && particles.contains(marks.lower(end - 1))) {
            end--;
        }
        boolean alone = end == index + 1;
        boolean doubtful = marks.isInitial(index) && !isProper(marks, index, usage, firstNames.plain());
        return alone && (doubtful || marks.placeEnd(index) > index) ? index : end;
    }

    /** Whether a word that begins a sentence is a name all the same, going by the document, its grammar or the list. */
    private static boolean isProper(Marks marks, int index, Usage usage, Set<String> sure) {
        String word = marks.lower(index);
        if (usage.isCommon(word)) {
            return false;
        }
        return usage.isName(word) || marks.token(index).is(WordClass.PROPN) || sure.contains(word);
    }

    /** A name in the order of registers: surname, first name, patronymic. */
    private int bySurnameFirst(Marks marks, int index, Usage usage) {
        String surname = marks.lower(index);
        boolean like = !english && isNameLike(marks, index) && !marks.isInPlace(index) && isFirstName(marks, index + 1);
        boolean common = marks.isInitial(index) && usage.isCommon(surname);
        boolean ends = surnameEndings.end(surname) || isSure(surname);
        return like && !common && ends && !isSurnameAfter(marks, index + 2) && !isOtherName(marks, index + 2)
                ? patronymicEnd(marks, index + 2)
                : index;
    }

    private boolean isFirstName(Marks marks, int index) {
        return marks.isFree(index)
                && marks.isCapital(index)
                && firstNames.has(marks.lower(index))
                && !notNames.contains(marks.lower(index))
                && !marks.isAcronym(index);
    }

    private int patronymicEnd(Marks marks, int index) {
        return isNameLike(marks, index) && patronymicEndings.end(marks.lower(index)) ? index + 1 : index;
    }

    /** Whether the name goes on after the first name, so that what stood before it was no surname. */
    private boolean isOtherName(Marks marks, int index) {
        return isNameLike(marks, index) && !patronymicEndings.end(marks.lower(index)) && !marks.isInPlace(index);
    }

    private boolean isSurnameAfter(Marks marks, int index) {
        int at = patronymicEnd(marks, index);
        return isNameLike(marks, at) && isSure(marks.lower(at));
    }

    private boolean continues(Marks marks, int index, boolean second) {
        if (!marks.isFree(index)) {
            return false;
        }
        if (particles.contains(marks.lower(index))) {
            return marks.isCapital(index + 1);
        }
        if (isInitialLetter(marks, index) && marks.token(index).text().length() == 2) {
            return marks.isCapital(index + 1);
        }
        if (second && isShoutedSurname(marks, index)) {
            return true;
        }
        if (!isNameLike(marks, index)) {
            return false;
        }
        boolean sure = isSure(marks.lower(index));
        boolean place = marks.placeEnd(index) > index && !(sure && (second || !english));
        boolean patronymic = patronymicEndings.end(marks.lower(index));
        return !place && (second || patronymic || !isFirstName(marks, index));
    }

    /** «Остап ВЕРБИЛЮК»: official papers write surnames in capitals. */
    private boolean isShoutedSurname(Marks marks, int index) {
        String text = marks.token(index).text();
        return !english
                && text.length() >= SHOUTED_LENGTH_MIN
                && text.codePoints().allMatch(Character::isUpperCase)
                && (surnameEndings.end(marks.lower(index)) || isSure(marks.lower(index)));
    }

    private int byNeighbours(Marks marks, int index, Usage usage) {
        if (!isNameLike(marks, index) || marks.isInPlace(index)) {
            return index;
        }
        int end = index + 1;
        while (end - index < NAME_TOKENS_MAX - 1 && isNameLike(marks, end) && !marks.isInPlace(end)) {
            end++;
        }
        if (end > index + 1
                && (callings.contains(marks.lower(index)) || (!english && titles.contains(marks.lower(index))))) {
            // "Deputy Minister Yerlan Sadykbek": the name begins behind what its bearer is.
            return index;
        }
        if (leadsToName(marks, index, end) || isSettlement(marks, index, end)) {
            return index;
        }
        String first = marks.lower(index);
        String last = marks.lower(end - 1);
        boolean proper = !marks.isInitial(index) || isProper(marks, index, usage, Set.of());
        boolean unused = !usage.isCommon(first);
        if (isTitled(marks, index) && unused) {
            return end;
        }
        boolean spoken = speech.contains(marks.lower(end)) || speech.contains(marks.lower(index - 1));
        if (spoken && (proper || (unused && isPlausible(marks, index, end)))) {
            return end;
        }
        boolean attribute = !english && end - index == 1 && describesNext(marks, index);
        if (isSure(last) && proper && isNounLike(marks, end - 1) && !attribute) {
            return end;
        }
        if (english && end - index >= 2 && unused && isToldOf(marks, end)) {
            return end;
        }
        boolean surnamed = english || surnameEndings.end(last);
        if (end - index >= 2 && !marks.isInitial(index) && surnamed) {
            return end;
        }
        return !english && proper && !isPlaced(marks, index) && !isAttribute(marks, end - 1) ? end : index;
    }

    /** Whether the words behind a name go on to tell of a person: "X Y, who heads", "X Y, deputy head of". */
    private boolean isToldOf(Marks marks, int end) {
        return marks.lower(end).equals(",")
                && (marks.lower(end + 1).equals("who") || callings.contains(marks.lower(end + 1)));
    }

    private boolean isPlaced(Marks marks, int index) {
        return isInPlace(marks, index) || (index > 0 && Quotes.isOpening(marks.lower(index - 1)));
    }

    /** Whether a preposition of place or a word such as village stands before, adjectives passed over: "in occupied X". */
    private boolean isInPlace(Marks marks, int index) {
        int before = index - 1;
        if (!english && before > 0 && marks.isCapital(before) && adjectives.end(marks.lower(before))) {
            // "під Кам'яним Бродом": the adjective belongs to the name.
            before--;
        }
        while (before > 0
                && before > index - ADJECTIVES_MAX
                && !marks.isCapital(before)
                && (isDescribing(marks.token(before)) || adjectives.end(marks.lower(before)))) {
            before--;
        }
        return places.contains(marks.lower(before)) || placeNouns.contains(marks.lower(before));
    }

    private static boolean isDescribing(Token token) {
        return token.is(WordClass.ADJ)
                || token.is(WordClass.DET)
                || (token.is(WordClass.VERB) && !token.grammar().isFinite());
    }

    /** Whether one word stands where a town's name does, with the ending that towns have in that case. */
    private boolean isSettlement(Marks marks, int index, int end) {
        return !english && end == index + 1 && settlements.end(marks.lower(index)) && isInPlace(marks, index);
    }

    /** Whether a whole name begins only later, after a capitalised title or the name of a town: «Мер ТЕРНІВКИ ім'я прізвище». */
    private boolean leadsToName(Marks marks, int index, int end) {
        for (int at = index + 1; !english && at + 1 < end; at++) {
            if (isFirstName(marks, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word looks like the adjective of the common noun after it. */
    private boolean isAttribute(Marks marks, int index) {
        WordClass wordClass = marks.token(index).wordClass();
        boolean adjective =
                wordClass == WordClass.ADJ || (wordClass == WordClass.X && adjectives.end(marks.lower(index)));
        String next = marks.lower(index + 1);
        boolean noun = !next.isEmpty()
                && !marks.isCapital(index + 1)
                && Character.isLetter(next.charAt(0))
                && !speech.contains(next);
        return !isNounLike(marks, index) || (adjective && noun);
    }

    /** «Женевська конвенція»: a word like a surname that describes the common noun after it. */
    private boolean describesNext(Marks marks, int index) {
        String next = marks.lower(index + 1);
        return !next.isEmpty()
                && adjectives.end(marks.lower(index))
                && !marks.isCapital(index + 1)
                && marks.token(index + 1).is(WordClass.NOUN)
                && !speech.contains(next);
    }

    private boolean isTitled(Marks marks, int index) {
        boolean dotted = marks.lower(index - 1).equals(".") && titles.contains(marks.lower(index - 2) + ".");
        return dotted || titles.contains(marks.lower(index - 1));
    }

    private boolean isPlausible(Marks marks, int index, int end) {
        return end - index >= 2 || surnameEndings.end(marks.lower(index));
    }

    private boolean isSure(String lower) {
        return sureEndings.end(lower);
    }

    /** Whether nothing in its grammar speaks against a name. */
    private static boolean isNounLike(Marks marks, int index) {
        WordClass wordClass = marks.token(index).wordClass();
        return wordClass == WordClass.X
                || wordClass == WordClass.PROPN
                || wordClass == WordClass.NOUN
                || wordClass == WordClass.ADJ;
    }

    /** Whether the word is written as names are: a capital, then small letters. */
    boolean isNameLike(Marks marks, int index) {
        if (!marks.isFree(index) || !marks.isCapital(index)) {
            return false;
        }
        Token token = marks.token(index);
        String text = token.text();
        return text.length() >= NAME_LENGTH_MIN
                && !marks.isAcronym(index)
                && text.codePoints().noneMatch(Character::isDigit)
                && text.charAt(text.length() - 1) != '.'
                && !(english && describing.contains(text.substring(text.lastIndexOf('-') + 1)))
                && !notNames.contains(token.lower());
    }

    /** How the words of a document are used: which occur in small letters, which as names inside sentences. */
    static final class Usage {

        private final Map<String, Integer> small = new HashMap<>();
        private final Map<String, Integer> capital = new HashMap<>();

        void note(Marks marks) {
            for (int index = 0; index < marks.size(); index++) {
                Token token = marks.token(index);
                if (Character.isLowerCase(token.text().codePointAt(0))) {
                    small.merge(token.lower(), 1, Integer::sum);
                } else if (token.isCapitalised() && !marks.isInitial(index)) {
                    capital.merge(token.lower(), 1, Integer::sum);
                }
            }
        }

        boolean isCommon(String lower) {
            return small.containsKey(lower.toLowerCase(Locale.ROOT));
        }

        boolean isName(String lower) {
            return capital.containsKey(lower);
        }
    }
}
