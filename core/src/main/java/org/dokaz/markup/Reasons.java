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
 * both languages, with places for what varies, and what varies is left as it stands.
 */
public final class Reasons {

    private static final String TABLE = "reasons.uk.tsv";
    private static final int DEPTH_MAX = 3;
    private static final int PIECES_MAX = 40;

    private final Map<String, String> phrases = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private Reasons(BufferedReader table) throws IOException {
        for (String line = table.readLine(); line != null; line = table.readLine()) {
            int tab = line.indexOf('\t');
            if (line.startsWith("#") || tab < 0) {
                continue;
            }
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
                return Optional.of(sentence.filled(
                        parts.get().stream().map(part -> said(part, depth - 1)).toList()));
            }
        }
        return Optional.empty();
    }

    private String said(String part, int depth) {
        return in(part, depth).orElse(part);
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

        String filled(List<String> parts) {
            StringBuilder filled = new StringBuilder();
            int from = 0;
            int at = other.indexOf('{');
            while (at >= 0) {
                filled.append(other, from, at).append(parts.get(other.charAt(at + 1) - '0'));
                from = at + 3;
                at = other.indexOf('{', from);
            }
            return filled.append(other, from, other.length()).toString();
        }
    }

    /** Loaded on first use. */
    private static final class Shipped {

        static final Reasons UKRAINIAN = load();

        private static Reasons load() {
            try (InputStream in = Reasons.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file " + TABLE);
                }
                return new Reasons(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
