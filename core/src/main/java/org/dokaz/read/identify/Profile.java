package org.dokaz.read.identify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tells one language from others that share its script.
 *
 * @param letters the logarithm of a Cyrillic letter's share; empty for languages in Latin letters
 * @param marks letters that few other Latin alphabets have
 */
record Profile(
        String code,
        Set<String> names,
        Map<Integer, Double> letters,
        BitSet marks,
        Set<String> words,
        List<String> endings) {

    private static final String RESOURCE = "languages.txt";

    /** Foreign names bring in a stray letter now and then. */
    private static final double ABSENT_LETTER = logOfShare(0.05);

    /** Whether the language is written in Cyrillic. */
    boolean isCyrillic() {
        return !letters.isEmpty();
    }

    /** The logarithm of how likely this Cyrillic letter is; small for one that the alphabet lacks. */
    double logLikelihood(int letter) {
        return letters.getOrDefault(letter, ABSENT_LETTER);
    }

    private static double logOfShare(double perThousand) {
        return Math.log(perThousand / 1000);
    }

    /** The profiles that the program carries. */
    static List<Profile> load() {
        try (InputStream in = Profile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + RESOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Profile> parse(String text) {
        List<Profile> profiles = new ArrayList<>();
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                profiles.add(new Profile(
                        line.substring(1, line.length() - 1),
                        new HashSet<>(),
                        new HashMap<>(),
                        new BitSet(),
                        new HashSet<>(),
                        new ArrayList<>()));
            } else {
                profiles.getLast().add(List.of(line.split("\\s+", -1)));
            }
        }
        return List.copyOf(profiles);
    }

    private void add(List<String> line) {
        List<String> values = line.subList(1, line.size());
        switch (line.getFirst()) {
            case "name" -> names.addAll(values);
            case "words" -> words.addAll(values);
            case "endings" -> endings.addAll(values);
            case "marks" -> values.forEach(value -> value.codePoints().forEach(marks::set));
            case "letters" ->
                values.forEach(
                        value -> letters.put(value.codePointAt(0), logOfShare(Double.parseDouble(value.substring(2)))));
            default -> throw new IllegalArgumentException("no such line: " + line);
        }
    }
}
