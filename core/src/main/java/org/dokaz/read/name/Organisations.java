package org.dokaz.read.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.language.Glossary;
import org.dokaz.model.Language;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.WordClass;

/** Organisations: bodies known by name, acronyms, and names built on a noun such as ministry or court. */
final class Organisations {

    private static final int QUOTED_WORDS_MAX = 8;
    private static final int ACRONYM_LENGTH_MAX = 7;
    private static final int LATIN_WORDS_MAX = 5;
    private static final int COMPOUND_LENGTH_MIN = 6;

    private final boolean english;
    private final Glossary<String> known;
    private final Set<String> common;
    private final Set<String> heads;
    private final Set<String> capitalHeads;
    private final Set<String> stop;
    private final Endings adjectives;
    private final Set<String> ministries;
    private final List<String> prefixes;
    private final List<String> notPrefixes;
    private final Endings suffixes;
    private final Set<String> latinFirstNames = new HashSet<>();
    private final Set<String> firstNames;
    private final Complements complements;
    private final EnglishOrganisations englishRuns;

    Organisations(Language language) {
        Words words = new Words(language, "organisations");
        english = language == Language.ENGLISH;
        known = words.glossary("known", "outlet");
        common = words.inEveryForm("common");
        heads = words.inEveryForm("head");
        capitalHeads = words.inEveryForm("capital-head");
        stop = words.asListed("not-an-organisation");
        adjectives = words.endings("adjective-ending");
        ministries = words.inEveryForm("ministry");
        prefixes = words.list("prefix");
        notPrefixes = words.list("not-prefix");
        List<String> endings = new ArrayList<>();
        words.list("suffix")
                .forEach(suffix -> endings.addAll(Declension.ofThings(language).forms(suffix)));
        suffixes = new Endings(endings);
        Words latin = new Words(Language.ENGLISH, "names");
        latinFirstNames.addAll(latin.asListed("male"));
        latinFirstNames.addAll(latin.asListed("female"));
        Words own = new Words(language, "names");
        firstNames = new HashSet<>(own.inEveryForm("male"));
        firstNames.addAll(own.inEveryForm("female"));
        complements = new Complements(language);
        englishRuns = new EnglishOrganisations(words);
    }

    void mark(Marks marks) {
        int index = 0;
        while (index < marks.size()) {
            int end = marks.isFree(index) ? markAt(marks, index) : index;
            index = Math.max(end, index + 1);
        }
    }

    private int markAt(Marks marks, int index) {
        if (english) {
            int run = englishRuns.endAt(marks, index);
            if (run > index && run >= knownEnd(marks, index)) {
                marks.take(NameKind.ORGANISATION, index, run);
                return run;
            }
        }
        int end = knownEnd(marks, index);
        if (end > index && marks.placeEnd(index) <= end) {
            int reached = english ? end : Math.max(end, ownerEnd(marks, end));
            // With an owner it may be another body than the one listed.
            Optional<String> base = reached == end
                    ? known.longestAt(marks.tokens(), index).map(Glossary.Hit::meaning)
                    : Optional.empty();
            marks.take(NameKind.ORGANISATION, index, reached, base);
            return reached;
        }
        if (!english && !marks.isInPlace(index) && heads.contains(marks.lower(index))) {
            int headed = markHeaded(marks, index);
            if (headed > index) {
                return headed;
            }
        }
        end = acronymEnd(marks, index);
        if (end == index && !english) {
            end = isCompound(marks, index) ? index + 1 : latinEnd(marks, index);
        }
        if (end > index) {
            marks.take(NameKind.ORGANISATION, index, end);
        }
        return end;
    }

    private int knownEnd(Marks marks, int index) {
        int end = known.longestAt(marks.tokens(), index).map(Glossary.Hit::end).orElse(index);
        boolean quoted = index > 0 && Quotes.isOpening(marks.lower(index - 1));
        boolean doubtful = end == index + 1 && common.contains(marks.lower(index)) && !quoted;
        return (doubtful && marks.isInitial(index)) || !marks.isFree(index, end) ? index : end;
    }

    /** The end with the place or body that owns it: Міноборони РФ, Генштаб ЗСУ. */
    private static int ownerEnd(Marks marks, int end) {
        boolean quoted = end < marks.size() && Quotes.isClosing(marks.lower(end));
        return !quoted && marks.isFree(end) && marks.isCapital(end) ? marks.placeEnd(end) : end;
    }

    private int markHeaded(Marks marks, int head) {
        int start = head;
        while (marks.isFree(start - 1) && isAdjective(marks, start - 1)) {
            start--;
        }
        while (start < head && !marks.isCapital(start)) {
            start++;
        }
        if (start < head
                && marks.isInitial(start)
                && head - start == 1
                && !marks.isInPlace(start)
                && capitalHeads.contains(marks.lower(head))) {
            start = head;
        }
        int quoted = Quotes.endAt(marks, head + 1, QUOTED_WORDS_MAX);
        boolean capital = marks.isCapital(head) && !marks.isInitial(head);
        boolean doubtful = capitalHeads.contains(marks.lower(head));
        int end = quoted > head + 1 ? quoted : Math.max(head + 1, complements.endAt(marks, head + 1));
        end = withAcronyms(marks, end);
        boolean named = capital || start < head || quoted > head + 1 || (marks.isAcronym(head) && end > head + 1);
        boolean ministry = ministries.contains(marks.lower(head));
        boolean owned = !doubtful && end > head + 1 && (ministry || marks.isCapital(end - 1));
        if (!named && !owned) {
            return head;
        }
        marks.take(NameKind.ORGANISATION, start, end);
        return end;
    }

    private static int withAcronyms(Marks marks, int from) {
        int end = from;
        while (marks.isFree(end) && marks.isAcronym(end)) {
            end++;
        }
        return end;
    }

    private boolean isAdjective(Marks marks, int index) {
        if (!marks.token(index).isWord()) {
            return false;
        }
        WordClass wordClass = marks.token(index).wordClass();
        return wordClass == WordClass.ADJ
                || ((wordClass == WordClass.X || wordClass == WordClass.PROPN) && adjectives.end(marks.lower(index)));
    }

    private int acronymEnd(Marks marks, int index) {
        String text = marks.token(index).text();
        boolean acronym = marks.isAcronym(index)
                && text.length() <= ACRONYM_LENGTH_MAX
                && Character.isLetter(text.charAt(0))
                && text.codePoints().noneMatch(Character::isDigit);
        boolean refused = marks.isShouted()
                || marks.isInPlace(index)
                || stop.contains(text.toLowerCase(Locale.ROOT))
                || isRoman(text)
                || isDateline(marks, index)
                || isShoutedAround(marks, index);
        return acronym && !refused ? index + 1 : index;
    }

    private static boolean isShoutedAround(Marks marks, int index) {
        return marks.isAcronym(index - 1) && marks.isAcronym(index + 1);
    }

    /** «ЛИМАН, 10 травня — »: a report is dated at a place. */
    private static boolean isDateline(Marks marks, int index) {
        String day = marks.lower(index + 2);
        return index == 0 && marks.lower(index + 1).equals(",") && !day.isEmpty() && Character.isDigit(day.charAt(0));
    }

    private static boolean isRoman(String text) {
        return text.codePoints().allMatch(letter -> "IVXLCDMІХ".indexOf(letter) >= 0);
    }

    /** Whether the word is written together from several, as names of firms and offices are: ПрАТ, Укравтодор. */
    private boolean isCompound(Marks marks, int index) {
        // A family name may end as firms do: "Рубанка" behind a given name.
        boolean surname = marks.isCapital(index - 1) && firstNames.contains(marks.lower(index - 1));
        if (!marks.isCapital(index) || marks.isInPlace(index) || surname) {
            return false;
        }
        String text = marks.token(index).text();
        for (int at = 2; at < text.length(); at++) {
            if (Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1))) {
                return true;
            }
        }
        String lower = marks.lower(index);
        boolean prefixed = text.length() >= COMPOUND_LENGTH_MIN
                && prefixes.stream().anyMatch(lower::startsWith)
                && notPrefixes.stream().noneMatch(lower::startsWith);
        boolean suffixed = text.length() >= COMPOUND_LENGTH_MIN && suffixes.end(lower);
        return (prefixed || suffixed) && !marks.isInitial(index);
    }

    /** The end of a name in Latin letters within a Cyrillic text: a firm's, an outlet's, a product's. */
    private int latinEnd(Marks marks, int index) {
        int end = index;
        if (latinFirstNames.contains(marks.lower(index))) {
            return index;
        }
        while (end - index < LATIN_WORDS_MAX
                && marks.isFree(end)
                && marks.isCapital(end)
                && isLatin(marks.token(end).text())) {
            end++;
        }
        return end;
    }

    private static boolean isLatin(String text) {
        return text.length() > 2
                && text.charAt(0) <= 'z'
                && !isRoman(text)
                && text.codePoints().noneMatch(Character::isDigit);
    }
}
