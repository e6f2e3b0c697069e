package org.dokaz.read.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.Gazetteer;
import org.dokaz.language.Glossary;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Token;
import org.dokaz.model.Where;

/** A sentence and what has been found in it so far. A word belongs to at most one name; a role may hold a name. */
final class Marks {

    /** A name found, with its base form where a list gives it; token indices, half-open. */
    record Found(NameKind kind, int start, int end, Optional<String> base) {}

    private final List<Token> tokens;
    private final boolean[] taken;
    private final int[] placeEnd;
    private final int[] bodyEnd;
    private final boolean[] inPlace;
    private final boolean[] initial;
    private final boolean shouted;
    private final List<Found> found = new ArrayList<>();

    Marks(List<Token> tokens, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.taken = new boolean[tokens.size()];
        this.placeEnd = new int[tokens.size()];
        this.bodyEnd = new int[tokens.size()];
        this.inPlace = new boolean[tokens.size()];
        this.initial = new boolean[tokens.size()];
        this.shouted = isShouted(tokens);
        for (int index = 0; index < tokens.size(); index++) {
            initial[index] = opens(index);
            List<Glossary.Hit<Where>> hits = gazetteer.allAt(tokens, index);
            placeEnd[index] = hits.isEmpty() ? index : hits.getFirst().end();
            for (int within = index; within < placeEnd[index]; within++) {
                inPlace[within] = true;
            }
            inPlace[index] |= gazetteer.regionAdjectiveAt(tokens, index).isPresent();
        }
    }

    private static boolean isShouted(List<Token> tokens) {
        int words = 0;
        for (Token token : tokens) {
            String text = token.text();
            if (text.codePoints().anyMatch(Character::isLowerCase)) {
                return false;
            }
            words += text.length() > 1 && Character.isLetter(text.charAt(0)) ? 1 : 0;
        }
        return words > 1;
    }

    /** Whether only marks stand before the token, or a mark after which a capital says nothing. */
    private boolean opens(int index) {
        if (index == 0) {
            return true;
        }
        String before = tokens.get(index - 1).text();
        return switch (before) {
            case "«", "“", "„", "\"", "—", "–", "-", "•", "…", "...", "." -> true;
            case ":" -> true;
            default -> initial[index - 1] && !tokens.get(index - 1).isWord();
        };
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    List<Found> found() {
        return found;
    }

    /** Whether the sentence is all in capitals, so that they mean nothing. */
    boolean isShouted() {
        return shouted;
    }

    boolean isFree(int index) {
        return index >= 0 && index < taken.length && !taken[index];
    }

    boolean isFree(int start, int end) {
        for (int index = start; index < end; index++) {
            if (!isFree(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a capital here may only mean that a sentence or a quotation begins. */
    boolean isInitial(int index) {
        return initial[index];
    }

    /** The end of the known place that begins here; the index itself where none does. */
    int placeEnd(int index) {
        return index < placeEnd.length ? placeEnd[index] : index;
    }

    boolean isInPlace(int index) {
        return index >= 0 && index < inPlace.length && inPlace[index];
    }

    /** The end of the organisation or unit found to begin here; the index itself where none does. */
    int bodyEnd(int index) {
        return index < bodyEnd.length && bodyEnd[index] > index ? bodyEnd[index] : index;
    }

    /** The word in lower case, or an empty text beyond either end of the sentence. */
    String lower(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }

    /** Whether a capitalised word stands here. */
    boolean isCapital(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isCapitalised();
    }

    /** Whether a word of at least two capitals and no small letter stands here, such as an acronym. */
    boolean isAcronym(int index) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        String text = tokens.get(index).text();
        int capitals = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isLowerCase(letter)) {
                return false;
            }
            capitals += Character.isUpperCase(letter) ? 1 : 0;
        }
        return capitals > 1;
    }

    void take(NameKind kind, int start, int end) {
        take(kind, start, end, Optional.empty());
    }

    void take(NameKind kind, int start, int end, Optional<String> base) {
        found.add(new Found(kind, start, end, base));
        boolean body = kind == NameKind.ORGANISATION || kind == NameKind.UNIT;
        if (body && bodyEnd[start] == 0) {
            bodyEnd[start] = end;
        }
        for (int index = start; index < end; index++) {
            taken[index] = kind != NameKind.ROLE || taken[index];
        }
    }
}
