package org.dokaz.read.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;

/**
 * Numbers under which a court, an office or the police keep one person or case: applications, files, proceedings,
 * papers. Whoever has the register has the name.
 */
final class RegisterNumbers {

    /** How long a number may be, its marks included. */
    private static final int LENGTH_MAX = 40;

    private static final int DIGITS_MIN = 3;
    private static final int SERIAL_DIGITS_MIN = 3;
    private static final int SERIAL_DIGITS_MAX = 7;
    private static final int YEAR_DIGITS_SHORT = 2;
    private static final int YEAR_DIGITS_LONG = 4;
    private static final int ALONE_DIGITS_MIN = 11;
    private static final int WORDS_BEFORE_MAX = 3;
    private static final String INNER_MARKS = "-/.\u2010\u2011\u2013";
    private static final String LIST_MARKS = ",;-\u2013()[]&:";

    private final Set<String> signs;
    private final Set<String> registers;
    private final Set<String> laws;
    private final Set<String> joining;

    RegisterNumbers(Wordbook words) {
        signs = Misnomers.lower(words, "number sign");
        registers = Misnomers.lower(words, "kept under a number");
        laws = Misnomers.lower(words, "text of law");
        joining = Misnomers.lower(words, "joins numbers");
    }

    /** The mentions with the numbers added that no name covers; what was counted out of a number's digits is gone. */
    List<Mention> with(Prose prose, List<Mention> mentions) {
        SpanIndex<Mention> known =
                SpanIndex.of(mentions, mention -> mention.cited().span());
        List<Mention> found = new ArrayList<>();
        Set<Mention> miscounted = new HashSet<>();
        for (Sentence sentence : prose.sentences()) {
            for (Span number : in(prose.transcript().text(), sentence.span())) {
                List<Mention> there = known.overlapping(number);
                if (there.stream().allMatch(mention -> isDigitsAlone(mention, number))) {
                    miscounted.addAll(there);
                    found.add(new Mention.Name(prose.transcript().cite(number), NameKind.IDENTIFIER, Optional.empty()));
                }
            }
        }
        mentions.stream().filter(mention -> !miscounted.contains(mention)).forEach(found::add);
        return found;
    }

    /** Whether the mention is a count, or a time within the number's own digits: the number is no less a number for it. */
    private static boolean isDigitsAlone(Mention mention, Span number) {
        return mention instanceof Mention.Quantity
                || (mention instanceof Mention.Time
                        && number.contains(mention.cited().span()));
    }

    private List<Span> in(String text, Span sentence) {
        List<Span> found = new ArrayList<>();
        // After a sign every number of a list is one: "nos. 121/20, 134/20 and 140/20".
        boolean listed = false;
        List<String> before = new ArrayList<>();
        int at = sentence.start();
        while (at < sentence.end()) {
            char letter = text.charAt(at);
            if (!Character.isLetterOrDigit(letter) && letter != '#' && letter != '\u2116') {
                listed = listed && (Character.isWhitespace(letter) || LIST_MARKS.indexOf(letter) >= 0 || letter == '.');
                at++;
                continue;
            }
            int end = endOf(text, at, sentence.end());
            String word = text.substring(at, end).toLowerCase(Locale.ROOT);
            if (hasDigit(word) && !signs.contains(word)) {
                if (isNumber(word, listed)) {
                    found.add(new Span(at, end));
                }
            } else if (signs.contains(word)) {
                listed = isKept(before);
            } else {
                listed = (listed && joining.contains(word)) || registers.contains(word);
            }
            before.add(word);
            at = end;
        }
        return found;
    }

    /** Whether what is numbered is no text of law: "Law no. 1234" leads to nobody. */
    private boolean isKept(List<String> before) {
        List<String> near = before.subList(Math.max(0, before.size() - WORDS_BEFORE_MAX), before.size());
        return near.stream().noneMatch(laws::contains);
    }

    private static int endOf(String text, int start, int stop) {
        int at = start + 1;
        int limit = Math.min(stop, start + LENGTH_MAX);
        while (at < limit) {
            char letter = text.charAt(at);
            boolean inner = INNER_MARKS.indexOf(letter) >= 0
                    && at + 1 < limit
                    && Character.isLetterOrDigit(text.charAt(at + 1))
                    && (hasDigit(text, start, at) || letter != '.');
            if (!Character.isLetterOrDigit(letter) && !inner) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean hasDigit(String text, int start, int end) {
        return text.substring(start, end).chars().anyMatch(Character::isDigit);
    }

    private static boolean hasDigit(String word) {
        return hasDigit(word, 0, word.length());
    }

    private static boolean isNumber(String word, boolean listed) {
        int digits = (int) word.chars().filter(Character::isDigit).count();
        return isSerialOfYear(word)
                || (listed && digits >= DIGITS_MIN && isFree(word))
                || (digits >= ALONE_DIGITS_MIN && digits == word.length());
    }

    /** No plain year and no amount in thousands. */
    private static boolean isFree(String word) {
        boolean year = word.length() == YEAR_DIGITS_LONG && (word.startsWith("19") || word.startsWith("20"));
        return !year && word.indexOf('.') < 0;
    }

    /** "12345/04", "123/2023": a serial number and a year, which needs no sign before it. */
    private static boolean isSerialOfYear(String word) {
        int slash = word.indexOf('/');
        String serial = word.substring(0, Math.max(0, slash));
        String year = word.substring(slash + 1);
        boolean digits = slash > 0
                && serial.chars().allMatch(Character::isDigit)
                && year.chars().allMatch(Character::isDigit);
        boolean span = serial.length() == YEAR_DIGITS_LONG && year.length() == YEAR_DIGITS_SHORT && isYear(serial);
        return digits
                && !span
                && serial.length() >= SERIAL_DIGITS_MIN
                && serial.length() <= SERIAL_DIGITS_MAX
                && (year.length() == YEAR_DIGITS_SHORT || (year.length() == YEAR_DIGITS_LONG && isYear(year)));
    }

    private static boolean isYear(String digits) {
        return digits.startsWith("19") || digits.startsWith("20");
    }
}
