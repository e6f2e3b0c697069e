package org.dokaz.protect;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/** Knows the words for offices and public roles: whoever holds one is no private person in what is said in it. */
public final class Officials {

    /** How many UTF-16 code units are looked at: more than any office has. */
    private static final int LENGTH_MAX = 400;

    /** Whether these words, of one sentence at most, name an office or a public role. */
    public boolean areNamedIn(String words, Language language) {
        List<Token> tokens = tokens(words.length() > LENGTH_MAX ? words.substring(0, LENGTH_MAX) : words);
        return !tokens.isEmpty()
                && Signs.of(language)
                        .holds(
                                "office",
                                new Line(
                                        tokens, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                                        List.of(), false),
                                0,
                                tokens.size());
    }

    private static List<Token> tokens(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && isInWord(words, at, end)) {
                end++;
            }
            if (end > at) {
                tokens.add(Token.of(words, at, end));
            }
            at = end + 1;
        }
        return tokens;
    }

    private static boolean isInWord(String words, int start, int at) {
        char sign = words.charAt(at);
        return Character.isLetterOrDigit(sign)
                || (at > start && (sign == '\'' || sign == '\u2019' || sign == '-' || sign == '\u02BC'));
    }
}
