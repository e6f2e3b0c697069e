package org.dokaz.read.name;

import java.util.Set;
import org.dokaz.language.Glossary;
import org.dokaz.model.Language;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.WordClass;

/** Military and security formations: an echelon with its number or name, or a formation known by its name alone. */
final class Units {

    private static final int WORDS_BEFORE_MAX = 8;
    private static final int NAME_WORDS_MAX = 4;
    private static final int NESTED_MAX = 4;
    private static final int SURE_NUMBER_LENGTH = 3;
    private static final int NUMBER_LENGTH_MAX = 12;

    private final boolean english;
    private final Set<String> echelons;
    private final Set<String> civil;
    private final Set<String> arms;
    private final Set<String> numberWords;
    private final Set<String> numberSigns;
    private final Set<String> nameOf;
    private final Set<String> notNames;
    private final Glossary<String> formations;
    private final Glossary<String> military;
    private final Glossary<String> bare;

    Units(Language language) {
        Words words = new Words(language, "units");
        english = language == Language.ENGLISH;
        echelons = words.inEveryForm("echelon");
        civil = words.inEveryForm("civil-echelon");
        arms = words.inEveryGender("arm");
        numberWords = words.inEveryForm("number-word");
        numberSigns = words.asListed("number-sign");
        nameOf = words.asListed("name-of");
        notNames = new Words(language, "names").asListed("not-a-name");
        formations = words.glossary("formation");
        military = words.glossary("military-unit");
        bare = words.glossary("bare");
    }

    void mark(Marks marks) {
        int index = 0;
        while (index < marks.size()) {
            int end = marks.isFree(index) ? markAt(marks, index) : index;
            index = Math.max(end, index + 1);
        }
    }

    /** Marks the unit whose echelon or name stands here; the index itself where there is none. */
    private int markAt(Marks marks, int index) {
        if (echelons.contains(marks.lower(index))) {
            return markEchelon(marks, index);
        }
        int numbered = numberedUnit(marks, index);
        if (numbered > index) {
            marks.take(NameKind.UNIT, index, numbered);
            return numbered;
        }
        int unsaid = unsaidEchelon(marks, index);
        if (unsaid > index) {
            marks.take(NameKind.UNIT, index, unsaid);
            return unsaid;
        }
        Glossary<String> names = bare.longestAt(marks.tokens(), index).isPresent() ? bare : formations;
        int end = names.longestAt(marks.tokens(), index).map(Glossary.Hit::end).orElse(index);
        if (end > index && marks.isFree(index, end) && !echelons.contains(marks.lower(end))) {
            marks.take(NameKind.UNIT, index, end);
        }
        return end < marks.size() && echelons.contains(marks.lower(end)) ? index : end;
    }

    /** The end of a military unit known by its number, such as в/ч 12345. */
    private int numberedUnit(Marks marks, int index) {
        int at =
                military.longestAt(marks.tokens(), index).map(Glossary.Hit::end).orElse(index);
        if (at == index) {
            return index;
        }
        while (numberSigns.contains(marks.lower(at))) {
            at++;
        }
        String number = marks.lower(at);
        // Ukraine's units have a letter before their digits: А1234.
        boolean lettered = !number.isEmpty() && Character.isLetter(number.charAt(0)) && marks.isCapital(at);
        String digits = lettered ? number.substring(1) : number;
        return isDigits(digits) && digits.length() >= SURE_NUMBER_LENGTH ? at + 1 : index;
    }

    private int markEchelon(Marks marks, int echelon) {
        int start = startBefore(marks, echelon);
        int own = ownEnd(marks, echelon);
        boolean alone = own == echelon + 1;
        if (alone && (start == echelon || isCivil(marks, start, echelon))) {
            return echelon;
        }
        int end = withNested(marks, own, 0);
        marks.take(NameKind.UNIT, start, end);
        return end;
    }

    /** «Другий корпус», «вторая группа»: a building or a group of anybody, unless an arm, a number or a name says that it is not. */
    private boolean isCivil(Marks marks, int start, int echelon) {
        return start == echelon - 1
                && numberWords.contains(marks.lower(start))
                && civil.contains(marks.lower(echelon))
                && withNested(marks, echelon + 1, 0) == echelon + 1;
    }

    /** The end of a formation whose echelon is left out, such as «1508-й мотострелковый»; the index itself where there is none. */
    private int unsaidEchelon(Marks marks, int index) {
        String number = marks.lower(index);
        boolean ordinal = !english
                && number.indexOf('-') >= 2
                && isDigits(number.substring(0, number.indexOf('-')))
                && number.length() <= NUMBER_LENGTH_MAX;
        int at = index + 1;
        while (ordinal && at - index < WORDS_BEFORE_MAX && marks.isFree(at) && isArm(marks.lower(at))) {
            at++;
        }
        boolean more = at < marks.size()
                && (marks.token(at).is(WordClass.NOUN)
                        || marks.token(at).is(WordClass.ADJ)
                        || marks.token(at).is(WordClass.PROPN)
                        || echelons.contains(marks.lower(at)));
        return ordinal && !more && at > index + 1 ? at : index;
    }

    private boolean isArm(String word) {
        return arms.contains(word) || isArmCompound(word);
    }

    /** Where the number or name before the echelon begins; the echelon itself where it has neither. */
    private int startBefore(Marks marks, int echelon) {
        int at = echelon;
        int named = echelon;
        while (marks.isFree(at - 1) && echelon - at < WORDS_BEFORE_MAX) {
            String word = marks.lower(at - 1);
            if (isNumber(marks, at - 1, echelon)) {
                return at - 1;
            }
            boolean arm = isArm(word);
            boolean capital = marks.isCapital(at - 1) && marks.token(at - 1).isWord();
            if (!arm && !capital && !marks.token(at - 1).is(WordClass.ADJ)) {
                break;
            }
            if (capital && !arm && (!marks.isInitial(at - 1) || english) && isNameBefore(marks, at - 1)) {
                named = at - 1;
            }
            at--;
        }
        return named;
    }

    private boolean isNameBefore(Marks marks, int index) {
        String word = marks.lower(index);
        return !marks.isInPlace(index) && !notNames.contains(word) && (english || marks.isAcronym(index));
    }

    private boolean isArmCompound(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && arms.contains(word.substring(hyphen + 1));
    }

    /** Whether the word numbers a formation: an ordinal, or a number too odd to count formations with. */
    private boolean isNumber(Marks marks, int index, int echelon) {
        String word = marks.lower(index);
        if (numberWords.contains(word)) {
            return index + 1 < echelon || !english || marks.isCapital(index);
        }
        if (word.isEmpty() || !Character.isDigit(word.charAt(0)) || word.length() > NUMBER_LENGTH_MAX) {
            return false;
        }
        if (!isDigits(word)) {
            return word.codePoints().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '-');
        }
        boolean singular = !english && !isCounted(marks.lower(echelon)) && word.length() > 1;
        return word.length() >= SURE_NUMBER_LENGTH || singular;
    }

    private static boolean isCounted(String echelon) {
        return echelon.endsWith("ів")
                || echelon.endsWith("ов")
                || echelon.endsWith("рот")
                || echelon.endsWith("ад")
                || echelon.endsWith("ий")
                || echelon.endsWith("и")
                || echelon.endsWith("а")
                || echelon.endsWith("ы");
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isDigit);
    }

    /** The end of the number or name that follows the echelon. */
    private int ownEnd(Marks marks, int echelon) {
        int at = echelon + 1;
        int sign = at;
        while (numberSigns.contains(marks.lower(sign))) {
            sign++;
        }
        if (isDigits(marks.lower(sign)) && (sign > at || marks.lower(sign).length() >= 2)) {
            return sign + 1;
        }
        if (nameOf.contains(marks.lower(at))) {
            int name = english && marks.lower(at + 1).equals("after") ? at + 2 : at + 1;
            int end = capitalsEnd(marks, name);
            return end > name ? end : at;
        }
        int quoted = Quotes.endAt(marks, at, NAME_WORDS_MAX);
        if (quoted > at) {
            return marks.isInPlace(at + 1) ? at : quoted;
        }
        boolean named = !english && marks.isCapital(at) && !marks.isInPlace(at) && !marks.isAcronym(at);
        return named || isFormation(marks, at) ? at + 1 : at;
    }

    private boolean isFormation(Marks marks, int index) {
        return index < marks.size()
                && formations.longestAt(marks.tokens(), index).isPresent();
    }

    private static int capitalsEnd(Marks marks, int from) {
        int at = from;
        while (at - from < NAME_WORDS_MAX && marks.isFree(at) && marks.isCapital(at)) {
            at++;
        }
        return at;
    }

    /** The end with the formation or body it belongs to: "of the 107th regiment of the DPR". */
    private int withNested(Marks marks, int end, int depth) {
        if (depth >= NESTED_MAX) {
            return end;
        }
        int at = end;
        if (english) {
            if (!marks.lower(at).equals("of")) {
                return end;
            }
            at += marks.lower(at + 1).equals("the") ? 2 : 1;
        }
        if (marks.placeEnd(at) > at && (english || marks.isAcronym(at))) {
            return marks.placeEnd(at);
        }
        if (marks.isAcronym(at) && marks.isFree(at)) {
            return withNested(marks, at + 1, depth + 1);
        }
        int echelon = at;
        while (echelon < marks.size() && echelon - at < WORDS_BEFORE_MAX && !echelons.contains(marks.lower(echelon))) {
            echelon++;
        }
        boolean nested = echelon < marks.size()
                && echelons.contains(marks.lower(echelon))
                && startBefore(marks, echelon) == at
                && echelon > at;
        return nested ? withNested(marks, ownEnd(marks, echelon), depth + 1) : end;
    }
}
