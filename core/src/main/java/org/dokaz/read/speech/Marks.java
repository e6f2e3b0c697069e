package org.dokaz.read.speech;

import java.util.List;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** What a mark of punctuation does to the sentence around it. */
final class Marks {

    private Marks() {}

    static boolean isComma(Token token) {
        return token.text().equals(",");
    }

    static boolean isColon(Token token) {
        return token.text().equals(":");
    }

    static boolean isDash(Token token) {
        return switch (token.text()) {
            case "—", "–", "-", "--", "―", "−" -> true;
            default -> false;
        };
    }

    /** A comma or a dash: what a parenthesis stands between. */
    static boolean isBreak(Token token) {
        return isComma(token) || isDash(token);
    }

    /** The same, unless it is the dash of a range: "20–40 percent". */
    static boolean isBreak(List<Token> tokens, int at) {
        return isBreak(tokens.get(at)) && !Token.isInNumber(tokens, at);
    }

    /** The hyphen of one word that the tokens have as three: "self-proclaimed", "well-known". */
    static boolean isHyphen(List<Token> tokens, int at) {
        return tokens.get(at).text().equals("-")
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).end() == tokens.get(at).start()
                && tokens.get(at).end() == tokens.get(at + 1).start();
    }

    static boolean isCry(Token token) {
        return token.text().equals("?") || token.text().equals("!");
    }

    static boolean isStop(Token token) {
        return switch (token.text()) {
            case ".", "!", "?", "…", ";", "...", "?!", "!?" -> true;
            default -> false;
        };
    }

    /** A mark that belongs to neither of the phrases it parts. */
    static boolean isLoose(Token token) {
        return isBreak(token) || isStop(token) || isColon(token);
    }

    /** A preposition before what is spoken of. */
    static boolean isAbout(Token token) {
        return switch (token.lower()) {
            case "of", "about", "про", "о", "об" -> true;
            default -> false;
        };
    }

    /** Whether a relative clause begins here, a preposition before its pronoun or none: "with whom", «з якою». */
    static boolean opensRelative(List<Token> tokens, int at) {
        int pronoun = at < tokens.size() && tokens.get(at).is(WordClass.ADP) ? at + 1 : at;
        return pronoun < tokens.size() && opensRelative(tokens.get(pronoun));
    }

    /** A word that opens a relative clause, which says something of the noun before it. */
    static boolean opensRelative(Token token) {
        String lower = token.lower();
        return switch (lower) {
            case "who",
                    "whom",
                    "which",
                    "whose",
                    "який",
                    "яка",
                    "яке",
                    "які",
                    "якого",
                    "якої",
                    "яких",
                    "якому",
                    "яким",
                    "якими",
                    "якій",
                    "якою",
                    "якім",
                    "яку" -> true;
            default -> lower.startsWith("котор") || lower.startsWith("котр");
        };
    }
}
