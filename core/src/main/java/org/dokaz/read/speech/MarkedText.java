package org.dokaz.read.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.model.Span;

/**
 * A text in which a person has marked every attribution, and the marks.
 *
 * <p>{@code [s1 The mayor] [c1 said] [x1 that the bridge was closed]}: source, cue and content of one number belong together; {@code
 * [s2=1]} says that attribution 2 has the source of attribution 1. A line that begins with {@code #} is about the text and no part
 * of it.
 */
public record MarkedText(String text, List<Marked> attributions) {

    /** One attribution as a person marked it; pieces in text order. */
    public record Marked(List<Span> source, List<Span> cue, List<Span> content) {

        public Marked {
            source = List.copyOf(source);
            cue = List.copyOf(cue);
            content = List.copyOf(content);
        }
    }

    public MarkedText {
        attributions = List.copyOf(attributions);
    }

    /**
     * Reads marks.
     *
     * @throws IllegalArgumentException naming the line, where marks are not whole
     */
    public static MarkedText of(String marked) {
        return new Marks(marked).read();
    }

    /** The walk through a text with marks. */
    private static final class Marks {

        private static final int NUMBER_LENGTH_MAX = 6;

        private final String marked;
        private final StringBuilder text = new StringBuilder();
        private final SortedMap<Integer, Pieces> attributions = new TreeMap<>();
        private final SortedMap<Integer, Integer> sameSource = new TreeMap<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private int line;

        private record Open(char role, int number, int start) {}

        private record Pieces(int line, List<Span> source, List<Span> cue, List<Span> content) {

            Pieces(int line) {
                this(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }

            List<Span> of(char role) {
                return role == 's' ? source : role == 'c' ? cue : content;
            }
        }

        Marks(String marked) {
            this.marked = marked;
        }

        MarkedText read() {
            for (String one : marked.split("\\R", -1)) {
                line++;
                if (!one.startsWith("#")) {
                    read(one);
                    text.append('\n');
                }
            }
            List<Marked> whole = new ArrayList<>();
            attributions.forEach((number, pieces) -> {
                line = pieces.line();
                if (pieces.cue().isEmpty() || pieces.content().isEmpty()) {
                    throw wrong("attribution " + number + " lacks its cue or its content");
                }
                whole.add(new Marked(source(number), sorted(pieces.cue()), sorted(pieces.content())));
            });
            return new MarkedText(text.toString(), whole);
        }

        private List<Span> source(int number) {
            int owner = number;
            for (int step = 0; step <= sameSource.size() && sameSource.containsKey(owner); step++) {
                owner = sameSource.get(owner);
            }
            Pieces pieces = attributions.get(owner);
            if (owner != number && (pieces == null || pieces.source().isEmpty())) {
                throw wrong("attribution " + number + " has the source of " + owner + ", which has none");
            }
            return pieces == null ? List.of() : sorted(pieces.source());
        }

        private static List<Span> sorted(List<Span> spans) {
            return spans.stream().sorted().toList();
        }

        private void read(String one) {
            int at = 0;
            while (at < one.length()) {
                char letter = one.charAt(at);
                if (letter == '[') {
                    at = opened(one, at);
                } else if (letter == ']') {
                    close();
                    at++;
                } else {
                    text.append(letter);
                    at++;
                }
            }
            if (!open.isEmpty()) {
                throw wrong("a mark that is not closed");
            }
        }

        private int opened(String one, int at) {
            int end = at + 2;
            while (end < one.length() && Character.isDigit(one.charAt(end))) {
                end++;
            }
            if (end >= one.length() || "scx".indexOf(one.charAt(at + 1)) < 0) {
                throw wrong("no mark");
            }
            int number = number(one, at + 2, end);
            if (one.charAt(end) == '=') {
                int close = one.indexOf(']', end);
                if (close < 0) {
                    throw wrong("a mark that is not closed");
                }
                sameSource.put(number, number(one, end + 1, close));
                // The blank after a mark without words would stand beside the one before it.
                return close + 1 < one.length() && one.charAt(close + 1) == ' ' ? close + 2 : close + 1;
            }
            if (one.charAt(end) != ' ') {
                throw wrong("a mark without a blank behind its number");
            }
            open.push(new Open(one.charAt(at + 1), number, text.length()));
            return end + 1;
        }

        private int number(String one, int from, int end) {
            boolean digits = one.substring(from, end).codePoints().allMatch(Character::isDigit);
            if (end == from || end - from > NUMBER_LENGTH_MAX || !digits) {
                throw wrong("a mark without a number");
            }
            return Integer.parseInt(one, from, end, 10);
        }

        private void close() {
            if (open.isEmpty()) {
                throw wrong("a mark closed that was not open");
            }
            Open mark = open.pop();
            if (mark.start() == text.length()) {
                throw wrong("a mark without words");
            }
            attributions
                    .computeIfAbsent(mark.number(), ignored -> new Pieces(line))
                    .of(mark.role())
                    .add(new Span(mark.start(), text.length()));
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("line " + line + ": " + what);
        }
    }
}
