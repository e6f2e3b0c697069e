package org.dokaz.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A word or a mark of punctuation where it stands, with its lower-case form and its grammar. */
public record Token(Span span, String text, String lower, Grammar grammar) {

    /** A token whose grammar is not known yet. */
    public static Token of(String document, int start, int end) {
        String text = document.substring(start, end);
        return new Token(
                new Span(start, end),
                text,
                plain(text).toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02BC', '\''),
                Grammar.of(WordClass.X));
    }

    /** The word as a reader sees it: letters composed, without stress marks, soft hyphens and what else takes no room. */
    private static String plain(String text) {
        if (isVisible(text)) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !isInvisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isEmpty() ? text : plain;
    }

    private static boolean isVisible(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isInvisible(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    /** The same token once its grammar is known. */
    public Token as(Grammar known) {
        return new Token(span, text, lower, known);
    }

    /** Where it begins. */
    public int start() {
        return span.start();
    }

    /** Where it ends. */
    public int end() {
        return span.end();
    }

    /** Its word class. */
    public WordClass wordClass() {
        return grammar.wordClass();
    }

    /** Whether it is of this word class. */
    public boolean is(WordClass wordClass) {
        return grammar.wordClass() == wordClass;
    }

    /** Whether a clause can rest on it: a finite verb, or the short participle that Ukrainian and Russian use as one («затримано», «закрыты»). */
    public boolean carriesClause() {
        return grammar.isFinite()
                || (grammar.verbForm() == Grammar.VerbForm.PARTICIPLE
                        && grammar.grammaticalCase() == Grammar.Case.NONE
                        && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.CYRILLIC);
    }

    /** Whether it has a letter or a digit. */
    public boolean isWord() {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.isLetterOrDigit(codePoint)) {
                return true;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }

    /** Whether its first letter is a capital. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether the token here touches a digit before it and one after it: the dash of "20–40%" parts nothing. */
    public static boolean isInNumber(List<Token> tokens, int at) {
        if (at == 0 || at + 1 >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        Token after = tokens.get(at + 1);
        return before.end() == token.start()
                && token.end() == after.start()
                && (Character.isDigit(
                                before.text().codePointBefore(before.text().length()))
                        || before.text().equals("%"))
                && Character.isDigit(after.text().codePointAt(0));
    }
}
