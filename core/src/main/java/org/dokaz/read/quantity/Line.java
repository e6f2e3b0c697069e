package org.dokaz.read.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.language.Numerals;
import org.dokaz.language.Numerals.Numeral;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Language;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** A sentence in pieces, with every word that can stand around a number found once. */
final class Line {

    private static final int NONE = -1;
    private static final int PHRASE_PIECES_MAX = 6;

    private final Language language;
    private final List<Token> pieces;
    private final Numerals numerals;
    private final Map<String, Map<Integer, PhraseSet.Hit>> hits = new HashMap<>();
    private final List<Optional<Token>> tokens = new ArrayList<>();

    Line(Language language, List<Token> pieces, PhraseSet words, Sentence sentence) {
        this.language = language;
        this.pieces = pieces;
        this.numerals = Numerals.of(language);
        for (PhraseSet.Hit hit : words.findAll(pieces)) {
            hits.computeIfAbsent(hit.section().split(" ", 2)[0], ignored -> new HashMap<>())
                    .merge(hit.start(), hit, (old, now) -> now.end() > old.end() ? now : old);
        }
        int word = 0;
        for (Token piece : pieces) {
            while (word < sentence.tokens().size()
                    && sentence.tokens().get(word).end() <= piece.start()) {
                word++;
            }
            boolean covered = word < sentence.tokens().size()
                    && sentence.tokens().get(word).span().overlaps(piece.span());
            tokens.add(covered ? Optional.of(sentence.tokens().get(word)) : Optional.empty());
        }
    }

    boolean isEnglish() {
        return language == Language.ENGLISH;
    }

    int size() {
        return pieces.size();
    }

    Token piece(int at) {
        return pieces.get(at);
    }

    String lower(int at) {
        return at >= 0 && at < pieces.size() ? pieces.get(at).lower() : "";
    }

    boolean is(int at, String text) {
        return lower(at).equals(text);
    }

    WordClass wordClass(int at) {
        return at < 0 || at >= tokens.size()
                ? WordClass.X
                : tokens.get(at).map(Token::wordClass).orElse(WordClass.X);
    }

    boolean isFinite(int at) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).map(token -> token.grammar().isFinite()).orElse(false);
    }

    int end(String group, int at) {
        PhraseSet.Hit hit = hits.getOrDefault(group, Map.of()).get(at);
        return hit == null ? NONE : hit.end();
    }

    boolean has(String group, int at) {
        return end(group, at) >= 0;
    }

    int past(String group, int at) {
        int end = end(group, at);
        return end < 0 ? at : end;
    }

    /** Where the longest phrase of this group that ends right before this piece begins; -1 where there is none. */
    int startBefore(String group, int at) {
        int start = NONE;
        Map<Integer, PhraseSet.Hit> found = hits.getOrDefault(group, Map.of());
        for (int back = at - 1; back >= 0 && back >= at - PHRASE_PIECES_MAX; back--) {
            PhraseSet.Hit hit = found.get(back);
            if (hit != null && hit.end() == at) {
                start = back;
            }
        }
        return start;
    }

    /** What the section of the phrase says it is worth. */
    String worth(String group, int at) {
        PhraseSet.Hit hit = hits.getOrDefault(group, Map.of()).get(at);
        return hit == null ? "" : hit.section().substring(group.length()).strip();
    }

    boolean glued(int at) {
        return at >= 0
                && at + 1 < pieces.size()
                && pieces.get(at).end() == pieces.get(at + 1).start();
    }

    boolean isDigits(int at) {
        return at >= 0
                && at < pieces.size()
                && Character.isDigit(pieces.get(at).text().charAt(0));
    }

    boolean isLetters(int at) {
        return at >= 0
                && at < pieces.size()
                && Character.isLetter(pieces.get(at).text().codePointAt(0));
    }

    boolean isLowercaseWord(int at) {
        return isLetters(at) && !pieces.get(at).isCapitalised();
    }

    boolean isDash(int at) {
        return switch (lower(at)) {
            case "-", "–", "—", "‑", "‐", "−" -> true;
            default -> false;
        };
    }

    Optional<Numeral> number(int at) {
        return numerals.at(pieces, at);
    }

    Optional<Numeral> oneOf(int at) {
        return numerals.oneOf(pieces, at);
    }

    boolean isOrdinal(int at) {
        return numerals.ordinalSuffix(pieces, at) >= 0;
    }

    /** Whether an ordinal, in digits or as a word, begins here. */
    boolean hasOrdinal(int at) {
        return numerals.ordinalAt(pieces, at).isPresent();
    }

    /** The run of characters between blanks that holds this piece: an address, a handle, a telephone number. */
    String chunk(String text, int at) {
        int start = pieces.get(at).start();
        int end = pieces.get(at).end();
        while (start > 0 && !isBlank(text.charAt(start - 1)) && end - start < 80) {
            start--;
        }
        while (end < text.length() && !isBlank(text.charAt(end)) && end - start < 160) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
