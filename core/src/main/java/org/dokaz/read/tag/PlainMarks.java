package org.dokaz.read.tag;

import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.WordClass;

/** The tokens whose class their characters tell: punctuation, symbols, addresses and handles. */
final class PlainMarks {

    private static final String SYMBOLS = "$%+=<>^|~№§°&*€£₴₽/\\";

    private PlainMarks() {}

    /** The grammar of a token that is no word, or nothing where it is one. */
    static Optional<Grammar> of(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                return address(text);
            }
        }
        int first = text.codePointAt(0);
        boolean symbol = SYMBOLS.indexOf(first) >= 0
                || switch (Character.getType(first)) {
                    case Character.OTHER_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
        return Optional.of(Grammar.of(symbol ? WordClass.SYM : WordClass.PUNCT));
    }

    private static Optional<Grammar> address(String text) {
        if (text.charAt(0) == '@') {
            return Optional.of(Grammar.of(WordClass.PROPN));
        }
        boolean address =
                text.contains("://") || (text.indexOf('/') > 0 && text.indexOf('.') > 0 && text.charAt(0) > '9');
        return address ? Optional.of(Grammar.of(WordClass.X)) : Optional.empty();
    }
}
