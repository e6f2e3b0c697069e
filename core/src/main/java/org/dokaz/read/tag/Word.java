package org.dokaz.read.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dokaz.language.dictionary.Lemma;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.WordClass;

/** What a word shows without its sentence, as numbers that features are made of. */
final class Word {

    /** What the dictionary says of its being a finite verb. */
    enum Form {
        NOT_FINITE,
        MAYBE_FINITE,
        SURELY_FINITE
    }

    static final int SUFFIX_LENGTH_MAX = 5;
    private static final int CASES = 8;
    private static final int PREFIX_LENGTH = 3;
    private static final int SPREAD = 31;

    private final int hash;
    private final int[] suffixes = new int[SUFFIX_LENGTH_MAX];
    private final int prefix;
    private final int shape;
    private final int[] readings;
    private final int readingsHash;
    private final long agreements;
    private final Form form;
    private final int closedClasses;

    private Word(String text, String lower, List<Lemma> lemmas) {
        hash = lower.hashCode();
        for (int length = 1; length <= SUFFIX_LENGTH_MAX && length <= lower.length(); length++) {
            suffixes[length - 1] = lower.substring(lower.length() - length).hashCode();
        }
        prefix = lower.substring(0, Math.min(PREFIX_LENGTH, lower.length())).hashCode();
        shape = shape(text);
        readings = codes(lemmas);
        readingsHash = Arrays.hashCode(readings);
        agreements = agreements(lemmas);
        form = finiteness(lemmas);
        closedClasses =
                ClosedClasses.bits(lemmas) | (isCyrillic(lower) ? 0 : ClosedClasses.bit(Grammar.of(WordClass.X)));
    }

    /** The word of this spelling, with what a dictionary knows of it. */
    static Word of(String text, List<Lemma> lemmas) {
        return new Word(text, normal(text), lemmas);
    }

    /** The hash by which a spelling is known. */
    static int hash(String text) {
        return normal(text).hashCode();
    }

    private static boolean isCyrillic(String lower) {
        for (int at = 0; at < lower.length(); at++) {
            if (Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(lower.charAt(at)))) {
                return true;
            }
        }
        return false;
    }

    private static int[] codes(List<Lemma> lemmas) {
        int[] codes = new int[lemmas.size()];
        int count = 0;
        for (Lemma lemma : lemmas) {
            int code = code(lemma.grammar());
            boolean known = false;
            for (int index = 0; index < count; index++) {
                known |= codes[index] == code;
            }
            if (!known) {
                codes[count] = code;
                count++;
            }
        }
        int[] sorted = Arrays.copyOf(codes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static long agreements(List<Lemma> lemmas) {
        long agreements = 0;
        for (Lemma lemma : lemmas) {
            Case grammaticalCase = lemma.grammar().grammaticalCase();
            if (grammaticalCase != Case.NONE) {
                agreements |= 1L << (row(lemma.agreement()) * CASES + column(grammaticalCase));
            }
        }
        return agreements;
    }

    /* Digits count alike, so that no number is rarer than another. */
    private static String normal(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'')
                .replace('ё', 'е');
        StringBuilder normal = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at++) {
            char character = lower.charAt(at);
            normal.append(Character.isDigit(character) ? '0' : character);
        }
        return normal.toString();
    }

    /* Models outlive the order in which types list their constants: only names count. */

    /** A number for each grammar there can be. */
    static int code(Grammar grammar) {
        int code = grammar.wordClass().name().hashCode();
        code = code * SPREAD + grammar.verbForm().name().hashCode();
        return code * SPREAD + grammar.grammaticalCase().name().hashCode();
    }

    /** The place of a case among the bits of {@link #agreements}. */
    static int column(Case grammaticalCase) {
        return switch (grammaticalCase) {
            case NONE -> 0;
            case NOMINATIVE -> 1;
            case GENITIVE -> 2;
            case DATIVE -> 3;
            case ACCUSATIVE -> 4;
            case INSTRUMENTAL -> 5;
            case LOCATIVE -> 6;
            case VOCATIVE -> 7;
        };
    }

    private static int row(Lemma.Agreement agreement) {
        return switch (agreement) {
            case NONE -> 0;
            case MASCULINE -> 1;
            case FEMININE -> 2;
            case NEUTER -> 3;
            case PLURAL -> 4;
        };
    }

    private static Form finiteness(List<Lemma> lemmas) {
        int finite = 0;
        for (Lemma lemma : lemmas) {
            finite += lemma.grammar().isFinite() ? 1 : 0;
        }
        if (finite == 0) {
            return Form.NOT_FINITE;
        }
        return finite == lemmas.size() ? Form.SURELY_FINITE : Form.MAYBE_FINITE;
    }

    private static int shape(String text) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        boolean latin = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            upper |= Character.isUpperCase(character);
            lower |= Character.isLowerCase(character);
            digit |= Character.isDigit(character);
            latin |= character < 0x250 && Character.isLetter(character);
        }
        boolean initial = Character.isUpperCase(text.charAt(0));
        boolean hyphen = text.indexOf('-') > 0;
        boolean stop = text.length() > 1 && text.endsWith(".");
        return bit(initial, 0)
                | bit(upper, 1)
                | bit(lower, 2)
                | bit(digit, 3)
                | bit(hyphen, 4)
                | bit(stop, 5)
                | bit(latin, 6);
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    /** Its lower-case spelling. */
    int hash() {
        return hash;
    }

    /** Its last letters, this many; 0 where it is shorter. */
    int suffix(int length) {
        return suffixes[length - 1];
    }

    /** Its first letters. */
    int prefix() {
        return prefix;
    }

    /** Its capitals, digits and hyphens. */
    int shape() {
        return shape;
    }

    /** How many grammars its dictionary knows. */
    int readingCount() {
        return readings.length;
    }

    /** The code of one of these grammars, in ascending order. */
    int reading(int index) {
        return readings[index];
    }

    /** All of them as one number. */
    int readingsHash() {
        return readingsHash;
    }

    /** A bit for each case in each gender and number that it can stand in. */
    long agreements() {
        return agreements;
    }

    /** The closed classes its dictionary names, as bits. */
    int closedClasses() {
        return closedClasses;
    }

    /** Whether it can be a finite verb. */
    Form form() {
        return form;
    }

    /** The cases in which it agrees with another word in gender and number; bits by case. */
    static int sharedCases(long some, long others) {
        long shared = some & others;
        int cases = 0;
        while (shared != 0) {
            cases |= (int) (shared & ((1 << CASES) - 1));
            shared >>>= CASES;
        }
        return cases;
    }

    /** The agreements that are left once its case is known. */
    long agreementsIn(Case grammaticalCase) {
        long kept = 0;
        for (Lemma.Agreement agreement : Lemma.Agreement.values()) {
            kept |= 1L << (row(agreement) * CASES + column(grammaticalCase));
        }
        return agreements & kept;
    }
}
