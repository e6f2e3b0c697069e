package org.dokaz.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Numerals.Numeral;
import org.dokaz.model.Language;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * A sentence in pieces, with every phrase of a rule file in it found once. The first word of a rule's section names its
 * group, the rest of it says what the phrase is worth. A place may lie outside the sentence: nothing stands there.
 */
public abstract class PieceLine {

    /** What stands for a place where there is none. */
    protected static final int NONE = -1;

    private final Language language;
    private final List<Token> pieces;
    private final Numerals numerals;
    private final int phrasePiecesMax;
    private final Map<String, Map<Integer, PhraseSet.Hit>> hits = new HashMap<>();
    private final List<Optional<Token>> words = new ArrayList<>();

    /** What was found once: a sentence of numbers is asked for each of them by one grammar after another. */
    private final Map<Integer, Optional<Numeral>> numbers = new HashMap<>();

    private final Map<Integer, Optional<Numeral>> ordinals = new HashMap<>();

    /**
     * A sentence to look phrases up in.
     *
     * @param phrasePiecesMax how far back the beginning of a phrase is looked for from its end
     */
    protected PieceLine(
            Language language, List<Token> pieces, PhraseSet phrases, Sentence sentence, int phrasePiecesMax) {
        this.language = language;
        this.pieces = pieces;
        this.numerals = Numerals.of(language);
        this.phrasePiecesMax = phrasePiecesMax;
        for (PhraseSet.Hit hit : phrases.findAll(pieces)) {
            hits.computeIfAbsent(hit.section().split(" ", 2)[0], ignored -> new HashMap<>())
                    .merge(hit.start(), hit, (old, now) -> now.end() > old.end() ? now : old);
        }
        int at = 0;
        List<Token> tokens = sentence.tokens();
        for (Token piece : pieces) {
            while (at < tokens.size() && tokens.get(at).end() <= piece.start()) {
                at++;
            }
            boolean covered = at < tokens.size() && tokens.get(at).span().overlaps(piece.span());
            words.add(covered ? Optional.of(tokens.get(at)) : Optional.empty());
        }
    }

    /** Whether the sentence is English. */
    public boolean isEnglish() {
        return language == Language.ENGLISH;
    }

    /** How many pieces it has. */
    public int size() {
        return pieces.size();
    }

    /** All its pieces, in text order. */
    protected List<Token> pieces() {
        return pieces;
    }

    /** Whether there is a piece at this place. */
    protected boolean isInside(int at) {
        return at >= 0 && at < pieces.size();
    }

    /** The piece at this place, which must be inside the sentence. */
    public Token piece(int at) {
        return pieces.get(at);
    }

    /** A piece's lower-case form. */
    public String lower(int at) {
        return isInside(at) ? pieces.get(at).lower() : "";
    }

    /** Whether this is a piece's lower-case form. */
    public boolean is(int at, String text) {
        return lower(at).equals(text);
    }

    /** The word, its grammar known, that a piece is or is a part of. */
    protected Optional<Token> word(int at) {
        return isInside(at) ? words.get(at) : Optional.empty();
    }

    /** The class of the word that a piece is or is a part of. */
    public WordClass wordClass(int at) {
        return word(at).map(Token::wordClass).orElse(WordClass.X);
    }

    /** Where the phrases of this group begin. */
    protected Set<Integer> starts(String group) {
        return found(group).keySet();
    }

    private Map<Integer, PhraseSet.Hit> found(String group) {
        return hits.getOrDefault(group, Map.of());
    }

    /** Where the longest phrase of this group that begins here ends; -1 where none begins. */
    public int end(String group, int at) {
        PhraseSet.Hit hit = found(group).get(at);
        return hit == null ? NONE : hit.end();
    }

    /** Whether a phrase of this group begins here. */
    public boolean has(String group, int at) {
        return end(group, at) >= 0;
    }

    /** Past a phrase of this group, or the place itself where there is none. */
    public int past(String group, int at) {
        int end = end(group, at);
        return end < 0 ? at : end;
    }

    /** Where the longest phrase of this group that ends right before this piece begins; -1 where there is none. */
    public int startBefore(String group, int at) {
        int start = NONE;
        for (int back = at - 1; back >= 0 && back >= at - phrasePiecesMax; back--) {
            if (end(group, back) == at) {
                start = back;
            }
        }
        return start;
    }

    /** What the section of the phrase says it is worth. */
    public String worth(String group, int at) {
        PhraseSet.Hit hit = found(group).get(at);
        return hit == null ? "" : hit.section().substring(group.length()).strip();
    }

    /** Whether this piece and the next touch. */
    public boolean glued(int at) {
        return isInside(at)
                && isInside(at + 1)
                && pieces.get(at).end() == pieces.get(at + 1).start();
    }

    /** Whether a piece is a run of digits. */
    public boolean isDigits(int at) {
        return isInside(at) && Character.isDigit(pieces.get(at).text().charAt(0));
    }

    /** Whether a piece is a hyphen or a dash of any length. */
    public boolean isDash(int at) {
        return switch (lower(at)) {
            case "-", "–", "—", "‑", "‐", "−" -> true;
            default -> false;
        };
    }

    /** The number that begins here. */
    public Optional<Numeral> number(int at) {
        return numbers.computeIfAbsent(at, here -> numerals.at(pieces, here));
    }

    /** The ordinal, in digits or as a word, that begins here. */
    public Optional<Numeral> ordinal(int at) {
        return ordinals.computeIfAbsent(at, here -> numerals.ordinalAt(pieces, here));
    }

    /** What numbers are called in the language of the sentence. */
    protected Numerals numerals() {
        return numerals;
    }
}
