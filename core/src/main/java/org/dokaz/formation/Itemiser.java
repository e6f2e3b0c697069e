package org.dokaz.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.formation.Vocabulary.Hit;
import org.dokaz.formation.Vocabulary.Sort;

/** Reads the pieces of one name, from left to right, into what they say. */
final class Itemiser {

    /** The longest number of a formation, in digits. */
    static final int NUMBER_LENGTH_MAX = 5;

    /** The longest number of a military unit, в/ч, in digits, and the shortest. */
    static final int UNIT_NUMBER_LENGTH_MAX = 6;

    private static final int UNIT_NUMBER_LENGTH_MIN = 4;
    private static final int NAME_WORDS_MAX = 6;
    private static final int ROMAN_MAX = 89;
    private static final String ROMAN_DIGITS = "IVXL";
    private static final int[] ROMAN_VALUES = {1, 5, 10, 50};
    private static final String CYRILLIC_ROMAN = "ІХ";
    private static final String LATIN_ROMAN = "IX";

    private final Vocabulary vocabulary;
    private final List<Piece> pieces;
    private final List<Item> items = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Itemiser(Vocabulary vocabulary, List<Piece> pieces) {
        this.vocabulary = vocabulary;
        this.pieces = pieces;
    }

    List<Item> items() {
        int at = 0;
        while (at < pieces.size()) {
            at = itemAt(at);
        }
        return items;
    }

    List<String> faults() {
        return faults;
    }

    /** Reads what stands at a piece; gives the piece behind it. */
    private int itemAt(int at) {
        Piece piece = pieces.get(at);
        if (piece.isNumber()) {
            return number(at);
        }
        Optional<Hit> hit = vocabulary.longestAt(pieces, at).filter(found -> found.end() > at);
        int quoteEnd = quoteEnd(at);
        if (quoteEnd > at && hit.filter(found -> found.end() >= quoteEnd).isEmpty() && !holdsEchelon(at, quoteEnd)) {
            items.add(new Item(Sort.NAME, written(at, quoteEnd), Optional.empty(), true));
            return quoteEnd;
        }
        int roman = roman(at);
        if (roman > 0) {
            items.add(Item.of(Sort.NUMBER, String.valueOf(roman)));
            return afterSuffix(at + 1);
        }
        if (hit.isPresent()) {
            return term(hit.get(), at);
        }
        if (!piece.isWord()) {
            items.add(Item.of(Sort.BREAK, piece.text()));
            return at + 1;
        }
        if (piece.text().endsWith("'s") && piece.text().length() > 2) {
            return owner(at);
        }
        return piece.isCapital() ? name(at) : at + 1;
    }

    private int number(int at) {
        String digits = withoutZeros(pieces.get(at).text());
        if (digits.length() > UNIT_NUMBER_LENGTH_MAX) {
            faults.add("a number of " + digits.length() + " digits was left out: no formation has one of more than "
                    + UNIT_NUMBER_LENGTH_MAX);
        } else {
            items.add(Item.of(digits.length() > NUMBER_LENGTH_MAX ? Sort.UNIT_NUMBER : Sort.NUMBER, digits));
        }
        return afterSuffix(at + 1);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private int afterSuffix(int at) {
        if (at >= pieces.size() || !pieces.get(at).glued() || !pieces.get(at).isWord()) {
            return at;
        }
        return vocabulary.isSuffix(pieces.get(at).text()) ? at + 1 : at;
    }

    private int quoteEnd(int at) {
        int quote = pieces.get(at).quote();
        boolean first = quote > 0 && (at == 0 || pieces.get(at - 1).quote() != quote);
        if (!first) {
            return at;
        }
        int end = at;
        while (end < pieces.size() && pieces.get(end).quote() == quote) {
            end++;
        }
        // The whole name in quotation marks is a quotation, no name in a name.
        return at == 0 && end == pieces.size() ? at : end;
    }

    private boolean holdsEchelon(int from, int to) {
        for (int at = from; at < to; at++) {
            if (pieces.get(at).isNumber()
                    || vocabulary
                            .longestAt(pieces, at)
                            .filter(hit -> hit.term().sort() == Sort.ECHELON)
                            .isPresent()) {
                return to - from > 1 && !isMostlyName(from, to);
            }
        }
        return false;
    }

    private boolean isMostlyName(int from, int to) {
        return pieces.subList(from, to).stream().noneMatch(Piece::isNumber) && to - from <= 2;
    }

    private String written(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int at = from; at < to; at++) {
            Piece piece = pieces.get(at);
            if (at > from) {
                name.append(piece.glued() ? '-' : ' ');
            }
            name.append(piece.written());
        }
        return name.toString();
    }

    /** The value of a Roman number that stands before a word of formations; 0 where there is none. */
    private int roman(int at) {
        int value = romanValue(pieces.get(at).written());
        if (value == 0) {
            return 0;
        }
        int next = afterSuffix(at + 1);
        boolean before = vocabulary
                .longestAt(pieces, next)
                .filter(hit -> hit.end() > next)
                .map(hit -> hit.term().sort())
                .filter(sort -> sort == Sort.ECHELON || sort == Sort.ARM || sort == Sort.TRAIT || sort == Sort.SHORT)
                .isPresent();
        return before ? value : 0;
    }

    private static int romanValue(String written) {
        int value = 0;
        int last = 0;
        for (int index = written.length() - 1; index >= 0; index--) {
            char letter = written.charAt(index);
            int twin = CYRILLIC_ROMAN.indexOf(letter);
            int digit = ROMAN_DIGITS.indexOf(twin >= 0 ? LATIN_ROMAN.charAt(twin) : letter);
            if (digit < 0) {
                return 0;
            }
            int worth = ROMAN_VALUES[digit];
            value += worth < last ? -worth : worth;
            last = Math.max(last, worth);
        }
        return value > 0 && value <= ROMAN_MAX ? value : 0;
    }

    private int term(Hit hit, int at) {
        Vocabulary.Term term = hit.term();
        return switch (term.sort()) {
            case ORDINAL, CARDINAL -> words(at);
            case MILITARY_UNIT -> militaryUnit(hit);
            case NAMED -> namedAfter(hit.end());
            case FROM -> place(hit.end());
            case SIDE -> side(hit);
            case PLACE_WORD -> hit.end();
            default -> {
                items.add(new Item(
                        term.sort(), term.meaning(), term.side(), pieces.get(at).quote() > 0));
                yield hit.end();
            }
        };
    }

    private int side(Hit hit) {
        items.add(new Item(
                Sort.SIDE,
                hit.term().meaning(),
                Optional.of(Allegiance.valueOf(hit.term().meaning().toUpperCase(Locale.ROOT))),
                false));
        return hit.end();
    }

    /** A number in words: tens and hundreds, then what puts it in order. */
    private int words(int start) {
        int at = start;
        int sum = 0;
        int last = Integer.MAX_VALUE;
        while (at < pieces.size()) {
            int from = at;
            Optional<Hit> hit = vocabulary.longestAt(pieces, at).filter(found -> found.end() > from);
            boolean cardinal = hit.isPresent() && hit.get().term().sort() == Sort.CARDINAL;
            boolean ordinal = hit.isPresent() && hit.get().term().sort() == Sort.ORDINAL;
            int value = cardinal || ordinal ? Integer.parseInt(hit.get().term().meaning()) : 0;
            if (value == 0 || value >= last) {
                break;
            }
            sum += value;
            last = value;
            at = hit.get().end();
            if (ordinal) {
                items.add(Item.of(Sort.NUMBER, String.valueOf(sum)));
                return at;
            }
        }
        return Math.max(at, start + 1);
    }

    private int militaryUnit(Hit hit) {
        int at = hit.end();
        while (at < pieces.size()) {
            int from = at;
            Optional<Hit> sign = vocabulary
                    .longestAt(pieces, at)
                    .filter(found -> found.end() > from && found.term().sort() == Sort.SIGN);
            if (sign.isEmpty()) {
                break;
            }
            at = sign.get().end();
        }
        String letter = "";
        if (at + 1 < pieces.size()
                && pieces.get(at).written().length() == 1
                && pieces.get(at).isWord()
                && pieces.get(at + 1).isNumber()) {
            // Ukraine's units have a letter before four digits, Latin or Cyrillic as it comes.
            char first = pieces.get(at).written().toUpperCase(Locale.ROOT).charAt(0);
            letter = first == 'A' ? "А" : String.valueOf(first);
            at++;
        }
        if (at < pieces.size() && pieces.get(at).isNumber()) {
            String digits = pieces.get(at).text();
            if (digits.length() >= UNIT_NUMBER_LENGTH_MIN && digits.length() <= UNIT_NUMBER_LENGTH_MAX) {
                items.add(Item.of(Sort.UNIT_NUMBER, letter + digits));
                return at + 1;
            }
        }
        items.add(Item.of(Sort.ECHELON, "unit"));
        return hit.end();
    }

    /** What follows "named after": words in capitals and the titles among them. */
    private int namedAfter(int from) {
        int start = from < pieces.size() && pieces.get(from).text().equals("the") ? from + 1 : from;
        int at = start;
        while (at < pieces.size() && at - start < NAME_WORDS_MAX && isOfHonouredName(at)) {
            at++;
        }
        while (at > start && !pieces.get(at - 1).isCapital()) {
            at--;
        }
        if (at > start) {
            items.add(new Item(Sort.NAME, called(start, at), Optional.empty(), true));
        }
        return Math.max(at, start);
    }

    /** A name as the register writes it where it knows it, else as it is written. */
    private String called(int from, int to) {
        return vocabulary
                .longestAt(pieces, from)
                .filter(hit -> hit.end() == to && hit.term().sort() == Sort.NAME)
                .map(hit -> hit.term().meaning())
                .orElseGet(() -> written(from, to));
    }

    private boolean isOfHonouredName(int at) {
        Piece piece = pieces.get(at);
        if (!piece.isWord()) {
            return false;
        }
        return vocabulary
                .longestAt(pieces, at)
                .filter(hit -> hit.end() > at
                        && hit.term().sort() != Sort.NAME
                        && hit.term().sort() != Sort.POINTED
                        && hit.term().sort() != Sort.UNNAMED)
                .isEmpty();
    }

    private int place(int start) {
        int at = start;
        while (at < pieces.size() && at - start < NAME_WORDS_MAX && (isPlaceWord(at) || isPlaceName(at))) {
            at++;
        }
        int end = at;
        if (end > start && pieces.subList(start, end).stream().anyMatch(Piece::isCapital)) {
            items.add(Item.of(Sort.PLACE, written(start, end)));
            return end;
        }
        return start;
    }

    private boolean isPlaceName(int at) {
        Piece piece = pieces.get(at);
        return piece.isWord()
                && piece.isCapital()
                && vocabulary
                        .longestAt(pieces, at)
                        .filter(hit -> hit.end() > at && hit.term().sort() != Sort.NAME)
                        .isEmpty();
    }

    private boolean isPlaceWord(int at) {
        return vocabulary
                .longestAt(pieces, at)
                .filter(hit -> hit.end() > at && hit.term().sort() == Sort.PLACE_WORD)
                .isPresent();
    }

    /** A word in the possessive, and that it owns what follows. */
    private int owner(int at) {
        Piece piece = pieces.get(at);
        Piece bare = new Piece(
                piece.text().substring(0, piece.text().length() - 2),
                piece.written().substring(0, piece.written().length() - 2),
                piece.glued(),
                piece.quote());
        Itemiser part = new Itemiser(vocabulary, List.of(bare));
        items.addAll(part.items());
        items.add(Item.of(Sort.OWNER, ""));
        return at + 1;
    }

    private int name(int start) {
        int at = start;
        while (at < pieces.size() && at - start < NAME_WORDS_MAX && continuesName(at, start)) {
            at++;
        }
        items.add(new Item(Sort.NAME, written(start, at), Optional.empty(), false));
        return at;
    }

    private boolean continuesName(int at, int start) {
        if (at == start) {
            return true;
        }
        Piece piece = pieces.get(at);
        if (piece.isNumber() && piece.glued()) {
            // "BARS-13" is a name with its number.
            return true;
        }
        return piece.isWord()
                && !piece.text().endsWith("'s")
                && (piece.isCapital() || piece.glued())
                && quoteEnd(at) == at
                && vocabulary
                        .longestAt(pieces, at)
                        .filter(hit -> hit.end() > at && !isGluedLetter(hit, at))
                        .isEmpty();
    }

    private boolean isGluedLetter(Hit hit, int at) {
        return hit.end() == at + 1
                && pieces.get(at).glued()
                && pieces.get(at).written().length() == 1;
    }
}
