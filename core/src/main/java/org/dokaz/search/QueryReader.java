package org.dokaz.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a query as people write it: words, "exact words", beginnings*, field:value, AND, OR, NOT and parentheses. Takes linear time.
 *
 * <p>Words beside each other must all be there. NOT, or - before a word, binds closest, then AND, then OR.
 */
final class QueryReader {

    /** The longest query, in UTF-16 code units. */
    static final int LENGTH_MAX = 1_000;

    /** The most words, beginnings and phrases of a query. */
    static final int CLAUSES_MAX = 16;

    /** The most words between two quotation marks. */
    static final int PHRASE_WORDS_MAX = 30;

    /** How deep parentheses and NOTs may lie in each other. */
    static final int DEPTH_MAX = 16;

    /** The shortest beginning: a shorter one is that of too many words. */
    static final int BEGINNING_LENGTH_MIN = 2;

    private static final String OPENING = "\"\u201C\u201E\u00AB";
    private static final String CLOSING = "\"\u201D\u201C\u00BB";

    private final String query;
    private int at;
    private int depth;
    private int clauses;

    private QueryReader(String query) {
        this.query = query;
    }

    /**
     * What a query asks for; nothing where it is blank.
     *
     * @throws BrokenQuery where it cannot be read
     */
    static Optional<Clause> read(String query) {
        if (query.length() > LENGTH_MAX) {
            throw new BrokenQuery(
                    "the query has " + query.length() + " characters, and at most " + LENGTH_MAX
                            + " are read (LENGTH_MAX); ask for less at once",
                    0);
        }
        QueryReader reader = new QueryReader(query);
        reader.skipSpace();
        if (reader.isAtEnd()) {
            return Optional.empty();
        }
        Clause clause = reader.any();
        if (!reader.isAtEnd()) {
            throw reader.broken("this parenthesis closes none that was opened; take it out, or open one before it");
        }
        return Optional.of(clause);
    }

    private BrokenQuery broken(String why) {
        return broken(why, at);
    }

    private BrokenQuery broken(String why, int place) {
        return new BrokenQuery(why, query.codePointCount(0, Math.min(place, query.length())) + 1);
    }

    private Clause any() {
        List<Clause> some = new ArrayList<>();
        some.add(all());
        while (takesWord("OR")) {
            some.add(all());
        }
        return some.size() == 1 ? some.getFirst() : new Clause.Any(some);
    }

    private Clause all() {
        List<Clause> some = new ArrayList<>();
        some.add(one());
        while (true) {
            if (takesWord("AND")) {
                some.add(one());
            } else if (isAtEnd() || query.charAt(at) == ')' || isWord("OR")) {
                return some.size() == 1 ? some.getFirst() : new Clause.All(some);
            } else {
                some.add(one());
            }
        }
    }

    private Clause one() {
        if (isAtEnd()) {
            throw broken("something is missing here: put a word behind the last AND, OR or NOT, or take that out");
        }
        int start = at;
        if (takesWord("NOT") || takesMinus()) {
            deeper(start);
            Clause not = new Clause.Not(one());
            depth--;
            return not;
        }
        if (isWord("AND") || isWord("OR")) {
            throw broken("nothing stands before this word; put one there, or write it small to search for it");
        }
        char first = query.charAt(at);
        if (first == '(') {
            return parenthesis();
        }
        if (first == ')') {
            throw broken("nothing stands before this parenthesis; put something between the two, or take them out");
        }
        return OPENING.indexOf(first) >= 0 ? phrase() : word();
    }

    private void deeper(int start) {
        depth++;
        if (depth > DEPTH_MAX) {
            throw broken(
                    "too many parentheses or NOTs lie in each other: at most " + DEPTH_MAX + " (DEPTH_MAX)", start);
        }
    }

    private Clause parenthesis() {
        int start = at;
        deeper(start);
        at++;
        skipSpace();
        Clause inside = any();
        if (isAtEnd()) {
            throw broken("this parenthesis is never closed; put a ) where it ends", start);
        }
        at++;
        depth--;
        skipSpace();
        return inside;
    }

    private Clause phrase() {
        int start = at;
        String written = quoted();
        List<TextWord> words = TextWord.in(written);
        if (words.isEmpty()) {
            throw broken("no word stands between these quotation marks", start);
        }
        if (words.size() > PHRASE_WORDS_MAX) {
            throw broken(
                    "more than " + PHRASE_WORDS_MAX + " words stand between these quotation marks (PHRASE_WORDS_MAX)",
                    start);
        }
        count(start);
        return new Clause.Phrase(written);
    }

    private String quoted() {
        int start = at;
        at++;
        while (!isAtEnd() && CLOSING.indexOf(query.charAt(at)) < 0) {
            at++;
        }
        if (isAtEnd()) {
            throw broken("this quotation mark is never closed; put one where the exact words end", start);
        }
        String written = query.substring(start + 1, at);
        at++;
        skipSpace();
        return written;
    }

    private void count(int start) {
        clauses++;
        if (clauses > CLAUSES_MAX) {
            throw broken(
                    "this is too much at once: a query has at most " + CLAUSES_MAX + " words (CLAUSES_MAX)", start);
        }
    }

    private Clause word() {
        int start = at;
        while (!isAtEnd() && !isBreak(query.charAt(at))) {
            if (query.charAt(at) == ':'
                    && Filter.FIELDS.containsKey(query.substring(start, at).toLowerCase(Locale.ROOT))) {
                return field(start, query.substring(start, at).toLowerCase(Locale.ROOT));
            }
            at++;
        }
        String written = query.substring(start, at);
        skipSpace();
        return word(written, start);
    }

    private Clause word(String written, int start) {
        int colon = written.indexOf(':');
        boolean address = colon >= 0 && written.startsWith("://", colon);
        if (colon > 0 && colon < written.length() - 1 && !address && isLetters(written.substring(0, colon))) {
            throw broken(
                    "there is no field '" + Shown.cut(written.substring(0, colon)) + "'; there are "
                            + String.join(
                                    ", ",
                                    Filter.FIELDS.keySet().stream().sorted().toList())
                            + ". To search for the words, leave out the colon",
                    start);
        }
        int star = written.indexOf('*');
        if (star < 0) {
            List<TextWord> parts = TextWord.in(written);
            if (parts.isEmpty()) {
                throw broken("'" + Shown.cut(written) + "' has no letter or digit to search for", start);
            }
            parts.forEach(part -> count(start));
            return new Clause.Word(written);
        }
        count(start);
        String beginning = written.substring(0, star);
        if (star < written.length() - 1) {
            throw broken("a * can only stand at the end of a word, where it stands for any ending", start + star);
        }
        List<TextWord> words = TextWord.in(beginning);
        if (words.size() != 1 || words.getFirst().plain().length() < BEGINNING_LENGTH_MIN) {
            throw broken("put at least " + BEGINNING_LENGTH_MIN + " letters of one word before the *", start + star);
        }
        return new Clause.Beginning(words.getFirst().written());
    }

    private static boolean isLetters(String written) {
        return written.chars().allMatch(letter -> (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'));
    }

    private Clause field(int start, String field) {
        at++;
        if (isAtEnd() || Character.isWhitespace(query.charAt(at))) {
            throw broken(
                    "nothing stands behind '" + field + ":'; write " + Filter.FIELDS.get(field)
                            + " there, without a space",
                    start);
        }
        if (Filter.isOfWords(field)) {
            char first = query.charAt(at);
            Clause inside = first == '(' ? parenthesis() : OPENING.indexOf(first) >= 0 ? phrase() : plainWord();
            return new Clause.Within(field, inside);
        }
        int place = at;
        String value = OPENING.indexOf(query.charAt(at)) >= 0 ? quoted() : plain();
        count(start);
        return Filter.of(field, value, query.codePointCount(0, place) + 1)
                .<Clause>map(Clause.Having::new)
                .orElseThrow(() -> broken("nothing stands behind '" + field + ":'", start));
    }

    private Clause plainWord() {
        int start = at;
        return word(plain(), start);
    }

    private String plain() {
        int start = at;
        while (!isAtEnd() && !isBreak(query.charAt(at))) {
            at++;
        }
        String written = query.substring(start, at);
        skipSpace();
        return written;
    }

    private static boolean isBreak(char sign) {
        return isSpace(sign) || sign == '(' || sign == ')' || OPENING.indexOf(sign) >= 0 || CLOSING.indexOf(sign) >= 0;
    }

    private boolean isWord(String operator) {
        int end = at + operator.length();
        return query.startsWith(operator, at) && (end == query.length() || isBreak(query.charAt(end)));
    }

    private boolean takesWord(String operator) {
        if (!isWord(operator)) {
            return false;
        }
        at += operator.length();
        skipSpace();
        return true;
    }

    private boolean takesMinus() {
        boolean minus = query.charAt(at) == '-' && at + 1 < query.length() && !isBreak(query.charAt(at + 1));
        boolean grouped = query.charAt(at) == '-'
                && at + 1 < query.length()
                && (query.charAt(at + 1) == '(' || OPENING.indexOf(query.charAt(at + 1)) >= 0);
        if (minus || grouped) {
            at++;
        }
        return minus || grouped;
    }

    private boolean isAtEnd() {
        return at >= query.length();
    }

    /** Goes on to where something is asked for: marks that stand alone ask for nothing. */
    private void skipSpace() {
        while (!isAtEnd()) {
            if (isSpace(query.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            boolean asks = false;
            while (end < query.length() && !isBreak(query.charAt(end))) {
                asks |= query.charAt(end) == '*' || Character.isLetterOrDigit(query.codePointAt(end));
                end++;
            }
            boolean minus =
                    end == at + 1 && query.charAt(at) == '-' && end < query.length() && !isSpace(query.charAt(end));
            if (end == at || asks || minus) {
                return;
            }
            at = end;
        }
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
