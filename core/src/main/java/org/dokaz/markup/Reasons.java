package org.dokaz.markup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program's own reasons in Ukrainian. The stages word them in English, around names and quoted words; a table holds each sentence in
 * both languages, with places for what varies, and what varies is left as it stands, unless it is the house's own word for something.
 */
public final class Reasons {

    private static final String TABLE = "reasons.uk.tsv";
    private static final String NAMES = "house-names.uk.tsv";

    /** Marks a place for a document's own words, which are not put over whatever they are. */
    private static final char VERBATIM = '!';

    /** Marks a place for what the house itself calls a body, an office, a state or a formation. */
    private static final char HOUSE = '=';

    private static final int DEPTH_MAX = 3;
    private static final int PIECES_MAX = 40;

    private final Map<String, String> phrases = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private final HouseNames names;

    private Reasons(List<String> rows, HouseNames names) {
        this.names = names;
        for (String line : rows) {
            int tab = line.indexOf('\t');
            String english = line.substring(0, tab);
            String other = line.substring(tab + 1);
            if (english.contains("{0}")) {
                sentences.add(new Sentence(literals(english), other));
            } else {
                phrases.put(english, other);
            }
        }
    }

    /** The shipped table. */
    public static Reasons ukrainian() {
        return Shipped.UKRAINIAN;
    }

    /** The reason in Ukrainian, where it is one that the table holds. */
    public Optional<String> in(String english) {
        return in(english, DEPTH_MAX);
    }

    private Optional<String> in(String english, int depth) {
        Optional<String> phrase = Optional.ofNullable(phrases.get(english));
        if (phrase.isPresent() || depth == 0) {
            return phrase;
        }
        Optional<String> listed = listed(english, depth);
        if (listed.isPresent()) {
            return listed;
        }
        for (Sentence sentence : sentences) {
            Optional<List<String>> parts = sentence.parts(english);
            if (parts.isPresent()) {
                return Optional.of(filled(sentence.other(), parts.get(), depth - 1));
            }
        }
        return Optional.empty();
    }

    private String filled(String other, List<String> parts, int depth) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        int at = other.indexOf('{');
        while (at >= 0) {
            char first = other.charAt(at + 1);
            int digit = first == VERBATIM || first == HOUSE ? at + 2 : at + 1;
            String part = parts.get(other.charAt(digit) - '0');
            filled.append(other, from, at)
                    .append(
                            switch (first) {
                                case VERBATIM -> part;
                                case HOUSE -> names.told(part);
                                default -> in(part, depth).orElse(part);
                            });
            from = digit + 2;
            at = other.indexOf('{', from);
        }
        return filled.append(other, from, other.length()).toString();
    }

    /** Several reasons in a row. */
    private Optional<String> listed(String english, int depth) {
        List<String> said = new ArrayList<>();
        int from = 0;
        while (from <= english.length() && said.size() < PIECES_MAX) {
            int end = unquoted(english, "; ", from);
            boolean last = end < 0;
            if (last && from == 0) {
                return Optional.empty();
            }
            Optional<String> piece = in(english.substring(from, last ? english.length() : end), depth - 1);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            said.add(piece.get());
            if (last) {
                return Optional.of(String.join("; ", said));
            }
            from = end + 2;
        }
        return Optional.empty();
    }

    private static List<String> literals(String english) {
        List<String> literals = new ArrayList<>();
        int from = 0;
        for (int number = 0; english.contains("{" + number + "}"); number++) {
            String hole = "{" + number + "}";
            int at = english.indexOf(hole);
            literals.add(english.substring(from, at));
            from = at + hole.length();
        }
        literals.add(english.substring(from));
        return literals;
    }

    /** Where words stand outside of quotation marks, else -1. */
    private static int unquoted(String text, String words, int from) {
        int depth = 0;
        for (int at = from; at <= text.length() - words.length(); at++) {
            if (depth == 0 && text.startsWith(words, at)) {
                return at;
            }
            char letter = text.charAt(at);
            if (letter == '\u201C') {
                depth++;
            } else if (letter == '\u201D' && depth > 0) {
                depth--;
            }
        }
        return -1;
    }

    /** A sentence with places: what stands before, between and behind them. */
    private record Sentence(List<String> literals, String other) {

        Optional<List<String>> parts(String text) {
            String last = literals.getLast();
            if (!text.startsWith(literals.getFirst()) || !text.endsWith(last)) {
                return Optional.empty();
            }
            List<String> parts = new ArrayList<>();
            int from = literals.getFirst().length();
            for (String literal : literals.subList(1, literals.size() - 1)) {
                int at = unquoted(text, literal, from);
                if (at < 0) {
                    return Optional.empty();
                }
                parts.add(text.substring(from, at));
                from = at + literal.length();
            }
            int end = text.length() - last.length();
            if (end < from) {
                return Optional.empty();
            }
            parts.add(text.substring(from, end));
            return parts.stream().anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(parts);
        }
    }

    /** Loaded on first use. */
    private static final class Shipped {

        static final Reasons UKRAINIAN = load();

        private static Reasons load() {
            return new Reasons(rows(TABLE), new HouseNames(rows(NAMES)));
        }

        private static List<String> rows(String file) {
            try (InputStream in = Reasons.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file " + file);
                }
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.indexOf('\t') > 0)
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
