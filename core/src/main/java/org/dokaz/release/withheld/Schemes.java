package org.dokaz.release.withheld;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways to write a word in another script or language, a whole scheme at a time: {@code names/romanisations.tsv}. */
final class Schemes {

    private static final String TABLE = "/org/dokaz/language/names/romanisations.tsv";
    private static final Map<String, List<Scheme>> KINDS = load();

    private Schemes() {}

    /** A Cyrillic word as each scheme writes it in Latin letters. */
    static Set<String> latin(String word) {
        return written("out", word);
    }

    /** A Ukrainian word as Russian spells it, a few ways. */
    static Set<String> russian(String word) {
        return written("ru", word);
    }

    /** A Russian word as Ukrainian spells it, a few ways. */
    static Set<String> ukrainian(String word) {
        return written("uk", word);
    }

    /** A Latin word in Cyrillic letters, near enough to be declined. */
    static Set<String> cyrillic(String word) {
        return written("back", word);
    }

    private static Set<String> written(String kind, String word) {
        Set<String> written = new LinkedHashSet<>();
        for (Scheme scheme : KINDS.getOrDefault(kind, List.of())) {
            written.add(scheme.write(word));
        }
        return written;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Scheme(
            Map<String, String> anywhere, Map<String, String> first, Map<String, String> last, byte[] longest) {

        private static final int LETTERS = 0x500;

        static Scheme parse(String pairs) {
            Scheme scheme = new Scheme(new HashMap<>(), new HashMap<>(), new HashMap<>(), new byte[LETTERS]);
            for (String pair : pairs.split(" ", -1)) {
                int equals = pair.indexOf('=');
                String from = pair.substring(0, equals);
                String to = pair.substring(equals + 1);
                if (from.startsWith("^")) {
                    scheme.first.put(from.substring(1), to);
                } else if (from.endsWith("$")) {
                    scheme.last.put(from.substring(0, from.length() - 1), to);
                } else {
                    scheme.anywhere.put(from, to);
                }
            }
            for (Map<String, String> table : List.of(scheme.anywhere, scheme.first, scheme.last)) {
                for (String from : table.keySet()) {
                    char letter = from.charAt(0);
                    scheme.longest[letter] = (byte) Math.max(scheme.longest[letter], from.length());
                }
            }
            return scheme;
        }

        String write(String word) {
            StringBuilder written = new StringBuilder(word.length() + 8);
            int at = 0;
            while (at < word.length()) {
                char letter = word.charAt(at);
                int length = Math.min(letter < LETTERS ? longest[letter] : 0, word.length() - at);
                String to = null;
                while (length > 0 && to == null) {
                    to = find(word, at, at + length);
                    length -= to == null ? 1 : 0;
                }
                written.append(to == null ? word.substring(at, at + 1) : to);
                at += Math.max(length, 1);
            }
            return written.toString();
        }

        private @org.jspecify.annotations.Nullable String find(String word, int start, int end) {
            String piece = word.substring(start, end);
            if (start == 0 && first.containsKey(piece)) {
                return first.get(piece);
            }
            if (end == word.length() && start > 0 && last.containsKey(piece)) {
                return last.get(piece);
            }
            return anywhere.get(piece);
        }
    }

    private static Map<String, List<Scheme>> load() {
        Map<String, List<Scheme>> kinds = new HashMap<>();
        try (InputStream in = Schemes.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + TABLE);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = line.split("\t", -1);
                    kinds.computeIfAbsent(columns[0], ignored -> new ArrayList<>())
                            .add(Scheme.parse(columns[2].strip()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return kinds;
    }
}
