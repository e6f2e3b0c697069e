package org.dokaz.read.text;

import java.util.Locale;
import java.util.Set;

/** An address on the net, a handle or a tag, where one begins at some place of a text. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http://", "https://", "ftp://", "tg://", "www.");

    /** Endings under which a written name is a site's even without a path; those in capitals too are also written Gazeta.Ru. */
    private static final Set<String> ENDINGS = Set.of(
            "com", "org", "net", "info", "news", "media", "gov", "edu", "mil", "int", "ua", "ru", "uk", "eu", "su",
            "io", "me", "de", "fr", "pl", "tv");

    private static final Set<String> ENDINGS_ALSO_CAPITALISED = Set.of("com", "org", "net", "ua", "ru");

    /** Endings in Cyrillic, written as their sites write them. */
    private static final Set<String> CYRILLIC_ENDINGS = Set.of("НЕТ", "рф", "РФ", "укр", "ру");

    private final String text;
    private int plainUntil;

    WebAddress(String text) {
        this.text = text;
    }

    /** Where the address that begins at {@code start} ends, or -1 where none begins. */
    int endOf(int start, int end) {
        char first = text.charAt(start);
        if (first == '@' || first == '#') {
            return labelEnd(start, end);
        }
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())
                    && start + scheme.length() < end
                    && Character.isLetterOrDigit(text.charAt(start + scheme.length()))) {
                return addressEnd(start, end);
            }
        }
        boolean canBegin = isHostCharacter(first) && Character.isLetterOrDigit(first);
        return canBegin && start >= plainUntil ? bareEnd(start, end) : -1;
    }

    private int labelEnd(int start, int end) {
        int at = start + 1;
        while (at < end && Characters.isInWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at > start + 1 ? at : -1;
    }

    private int addressEnd(int start, int end) {
        int at = start;
        boolean bracket = false;
        while (at < end && at - start < Tokeniser.TOKEN_LENGTH_MAX && goesOn(text.charAt(at))) {
            bracket |= text.charAt(at) == '(';
            at++;
        }
        while (at > start && isTrailing(text.charAt(at - 1), bracket)) {
            at--;
        }
        return at;
    }

    private static boolean goesOn(char character) {
        return !Characters.isBlank(character) && "\"<>«»„“”‘’|".indexOf(character) < 0;
    }

    private static boolean isTrailing(char character, boolean bracket) {
        return ".,;:!?'…".indexOf(character) >= 0 || (!bracket && (character == ')' || character == ']'));
    }

    /* A run of host characters is looked at once: where it is no address from its beginning, it is none from its middle. */
    private int bareEnd(int start, int end) {
        int at = start;
        int lastDot = -1;
        int mailAt = -1;
        while (at < end && at - start < Tokeniser.TOKEN_LENGTH_MAX) {
            char here = text.charAt(at);
            if (here == '@' && mailAt < 0 && at > start) {
                mailAt = at;
            } else if (here == '.' && at + 1 < end && isHostCharacter(text.charAt(at + 1))) {
                lastDot = at;
            } else if (!isHostCharacter(here)) {
                break;
            }
            at++;
        }
        boolean mail = mailAt > 0 && lastDot > mailAt;
        if (mail || (lastDot > start && mailAt < 0 && endsAsSite(lastDot + 1, at, end))) {
            return at < end && text.charAt(at) == '/' ? addressEnd(start, end) : at;
        }
        plainUntil = at;
        return -1;
    }

    private boolean endsAsSite(int labelStart, int labelEnd, int end) {
        if (labelEnd < end && Characters.isInWord(text.codePointAt(labelEnd))) {
            return false;
        }
        String written = text.substring(labelStart, labelEnd);
        String label = written.toLowerCase(Locale.ROOT);
        return CYRILLIC_ENDINGS.contains(written)
                || (ENDINGS.contains(label) && (written.equals(label) || ENDINGS_ALSO_CAPITALISED.contains(label)));
    }

    private static boolean isHostCharacter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || (character >= 'Ѐ' && character <= 'ӿ')
                || character == '-'
                || character == '_';
    }
}
