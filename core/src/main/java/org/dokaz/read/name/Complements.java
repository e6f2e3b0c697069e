package org.dokaz.read.name;

import java.util.List;
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
    private static final List<String> GENITIVE_ENDINGS = List.of(
            "ого",
            "его",
            "ої",
            "ьої",
            "ой",
            "ей",
            "их",
            "ых",
            "ів",
            "їв",
            "ов",
            "ев",
            "ств",
            "ня",
            "ния",
            "ия",
            "ії",
            "ии",
            "сті",
            "сти",
            "ства",
            "ення",
            "ання",
            "ки",
            "ни",
            "ти",
            "ди",
            "ры",
            "ны",
            "ты",
            "ры",
            "ори",
            "ами",
            "ань",
            "аль",
            "енту",
            "тету",
            "ету",
            "уру",
            "ції",
            "ции",
            "ти",
            "ади",
            "ады",
            "рони",
            "роны",
            "прав",
            "рав",
            "справ",
            "дел",
            "бу",
            "порту",
            "порта",
            "ходу",
            "світи",
            "науки",
            "фінансів",
            "розвідки");
    private static final Set<String> JOINERS = Set.of("і", "й", "та", "и", "з", "із", "с", "по", "при", "у", "в");

    private final boolean english;

    Complements(Language language) {
        this.english = language == Language.ENGLISH;
    }

    /** The end of the complement that begins at this token; the index itself where none does. */
    int endAt(Marks marks, int index) {
        return english ? englishEnd(marks, index) : genitiveEnd(marks, index);
    }

    private static int genitiveEnd(Marks marks, int index) {
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
                    && JOINERS.contains(token.lower())
                    && isGenitive(marks.token(at + 1))
                    && !marks.isCapital(at + 1)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isGenitive(Token token) {
        if (!Character.isLetter(token.text().charAt(0)) || token.text().length() < 2) {
            return false;
        }
        if (token.is(WordClass.X)) {
            return !token.isCapitalised() && Words.endsWithAny(token.lower(), GENITIVE_ENDINGS);
        }
        boolean nominal = token.is(WordClass.NOUN) || token.is(WordClass.ADJ);
        return nominal && token.grammar().grammaticalCase() == Case.GENITIVE;
    }

    private static int englishEnd(Marks marks, int index) {
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

    private static boolean continuesEnglish(Marks marks, int at) {
        Token token = marks.token(at);
        if (!token.isWord() && !token.text().equals("’s") && !token.text().equals("'s")) {
            return false;
        }
        return switch (token.wordClass()) {
            case NOUN, PROPN, ADJ, X -> !FUNCTION_WORDS.contains(token.lower());
            case PART -> true;
            default -> false;
        };
    }

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "and",
            "or",
            "in",
            "on",
            "at",
            "by",
            "to",
            "from",
            "with",
            "who",
            "that",
            "which",
            "said",
            "says",
            "told",
            "was",
            "is",
            "has",
            "had",
            "were",
            "are",
            "have",
            "will",
            "would",
            "also",
            "as",
            "but",
            "wrote",
            "reported");
}
