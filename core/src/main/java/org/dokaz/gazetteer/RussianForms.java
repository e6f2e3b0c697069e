package org.dokaz.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Russian name that a Ukrainian one has where the two differ in more than vowels: Велика Андронівка, Большая Андроновка; Миколаївка,
 * Николаевка. The pairs are data; the endings stay Ukrainian, since a key of sounds does not tell them apart.
 */
final class RussianForms {

    private static final String FILE = "/org/dokaz/language/names/places.tsv";
    private static final RussianForms SHIPPED = load();

    private final List<Pair> pairs;

    private RussianForms(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /** A beginning of a word in both languages; of an adjective it is the whole word but for the ending. */
    private record Pair(boolean adjective, String ukrainian, String russian) {

        /** Letters that an adjective's ending is made of. */
        private static final String ENDINGS = "аеєиіїйоую";

        Optional<String> of(String word) {
            if (!word.startsWith(ukrainian)) {
                return Optional.empty();
            }
            String rest = word.substring(ukrainian.length());
            boolean fits =
                    !adjective || (rest.length() <= 2 && rest.chars().allMatch(letter -> ENDINGS.indexOf(letter) >= 0));
            return fits ? Optional.of(russian + rest) : Optional.empty();
        }
    }

    static RussianForms shipped() {
        return SHIPPED;
    }

    private static RussianForms load() {
        List<Pair> pairs = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.strip().split("\t", -1);
                pairs.add(new Pair(columns[0].equals("adjective"), columns[1], columns[2]));
            }
        }
        return new RussianForms(List.copyOf(pairs));
    }

    private static String text() {
        try (InputStream in = RussianForms.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The other form of a name, if some word of it has one. */
    Optional<String> of(String ukrainian) {
        StringBuilder name = new StringBuilder();
        boolean changed = false;
        for (String word : PlaceKey.of(ukrainian).fold().split(" ", -1)) {
            Optional<String> other =
                    pairs.stream().flatMap(pair -> pair.of(word).stream()).findFirst();
            changed |= other.isPresent();
            name.append(name.isEmpty() ? "" : " ").append(other.orElse(word));
        }
        return changed ? Optional.of(name.toString()) : Optional.empty();
    }
}
