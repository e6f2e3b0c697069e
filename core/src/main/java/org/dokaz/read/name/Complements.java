package org.dokaz.read.name;

import java.util.Set;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** The words that go on a name or a role to its right: a genitive in Ukrainian and Russian, "of" and "for" in English. */
final class Complements {

    private static final int TOKENS_MAX = 7;
    private static final int ENGLISH_WORDS_MAX = 5;
    private static final int SMALL_WORDS_MAX = 2;
    private final boolean english;
    private final Endings genitives;
    private final Set<String> joiners;
    private final Set<String> breaks;

    Complements(Language language) {
        this.english = language == Language.ENGLISH;
        Words words = new Words(language, "organisations");
        this.genitives = words.endings("genitive-ending");
        this.joiners = words.asListed("joiner");
        this.breaks = words.asListed("break");
    }

    /** The end of the complement that begins at this token; the index itself where none does. */
    int endAt(Marks marks, int index) {
        return english ? englishEnd(marks, index) : genitiveEnd(marks, index);
    }

    private int genitiveEnd(Marks marks, int index) {
        int end = index;
        int at = index;
        while (at < marks.size() && at - index < TOKENS_MAX) {
            int body = Math.max(marks.bodyEnd(at), marks.placeEnd(at));
            if (body > at) {
                return body;
            }
            Token token = marks.token(at);
            if (marks.isAcronym(at)) {
                end = at + 1;
                at++;
            } else if (isGenitive(token)) {
                at++;
                end = at;
            } else if (at > index
                    && at + 1 < marks.size()
                    && joiners.contains(token.lower())
                    && isGenitive(marks.token(at + 1))
                    && !marks.isCapital(at + 1)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isGenitive(Token token) {
        if (!Character.isLetter(token.text().charAt(0)) || token.text().length() < 2) {
            return false;
        }
        if (token.is(WordClass.X)) {
            return !token.isCapitalised() && genitives.end(token.lower());
        }
        boolean nominal = token.is(WordClass.NOUN) || token.is(WordClass.ADJ);
        return nominal && token.grammar().grammaticalCase() == Case.GENITIVE;
    }

    private int englishEnd(Marks marks, int index) {
        String link = marks.lower(index);
        if (!link.equals("of") && !link.equals("for")) {
            return index;
        }
        int at = index + 1;
        if (marks.lower(at).equals("the") || marks.lower(at).equals("a")) {
            at++;
        }
        int body = Math.max(marks.bodyEnd(at), marks.placeEnd(at));
        if (body > at) {
            return body;
        }
        int first = at;
        boolean capital = marks.isCapital(at);
        while (at < marks.size()
                && at - first < ENGLISH_WORDS_MAX
                && continuesEnglish(marks, at)
                && (marks.isCapital(at) == capital || !marks.token(at).isWord())) {
            at++;
        }
        return at > first ? Math.min(at, first + (capital ? ENGLISH_WORDS_MAX : SMALL_WORDS_MAX)) : index;
    }

    private boolean continuesEnglish(Marks marks, int at) {
        Token token = marks.token(at);
        if (!token.isWord() && !token.text().equals("’s") && !token.text().equals("'s")) {
            return false;
        }
        return switch (token.wordClass()) {
            case NOUN, PROPN, ADJ, X -> !breaks.contains(token.lower());
            case PART -> true;
            default -> false;
        };
    }
}
