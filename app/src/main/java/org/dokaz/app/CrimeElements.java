package org.dokaz.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.language.Table;
import org.dokaz.model.ActKind;

/** The elements of crimes that claims are held against, each with where the law has it. Data; a lawyer signs what is made of it. */
public final class CrimeElements {

    private static final String FILE = "crime-elements.tsv";
    private static final int COLUMNS = 6;
    private static final String NONE = "-";

    private static final List<Crime> CRIMES = load();

    private CrimeElements() {}

    /** The same in both languages of the house. */
    public record Told(String english, String ukrainian) {}

    /**
     * A crime with its elements.
     *
     * @param source where the law has it
     */
    public record Crime(String code, String source, Told title, List<Element> elements) {

        public Crime {
            elements = List.copyOf(elements);
        }
    }

    /**
     * One of its elements.
     *
     * @param code unlike that of any other element
     * @param kinds claims of which kinds of act are suggested; none where only a person may say that a claim bears on it
     */
    public record Element(String code, String source, Told told, List<ActKind> kinds) {

        public Element {
            kinds = List.copyOf(kinds);
        }
    }

    /** All of them. */
    public static List<Crime> all() {
        return CRIMES;
    }

    /** The crime of this code. */
    public static Optional<Crime> crime(String code) {
        return CRIMES.stream().filter(crime -> crime.code().equals(code)).findFirst();
    }

    /** The element of this code. */
    public static Optional<Element> element(String code) {
        return CRIMES.stream()
                .flatMap(crime -> crime.elements().stream())
                .filter(element -> element.code().equals(code))
                .findFirst();
    }

    private static List<Crime> load() {
        Map<String, List<String>> heads = new LinkedHashMap<>();
        Map<String, List<Element>> elements = new HashMap<>();
        for (List<String> row : Table.rows(FILE)) {
            if (row.size() != COLUMNS) {
                throw new IllegalStateException(FILE + ": a row has " + row.size() + " columns: " + row.getFirst());
            }
            if (row.get(1).isEmpty()) {
                heads.put(row.getFirst(), row);
            } else {
                elements.computeIfAbsent(row.getFirst(), ignored -> new ArrayList<>())
                        .add(element(row));
            }
        }
        List<Crime> crimes = new ArrayList<>();
        heads.forEach((code, head) ->
                crimes.add(new Crime(code, head.get(2), told(head), elements.getOrDefault(code, List.of()))));
        return List.copyOf(crimes);
    }

    private static Element element(List<String> row) {
        List<ActKind> kinds = row.get(3).equals(NONE)
                ? List.of()
                : Arrays.stream(row.get(3).split(",", -1)).map(ActKind::new).toList();
        return new Element(row.get(0) + "." + row.get(1), row.get(2), told(row), kinds);
    }

    private static Told told(List<String> row) {
        return new Told(row.get(4), row.get(5));
    }
}
