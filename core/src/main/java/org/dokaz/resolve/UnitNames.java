package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.language.Table;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;

/** Compares names of military and security formations: by number, size and arm where they have a number, else by words. */
final class UnitNames implements Comparer<UnitNames.Label> {

    private final Map<String, String> sizes = new HashMap<>();
    private final Map<String, String> arms = new HashMap<>();

    UnitNames() {
        for (List<String> row : Table.rows("echelons.tsv")) {
            String meaning = Table.names(row, 1, Language.ENGLISH).getFirst();
            Map<String, String> meant = row.getFirst().equals("size") ? sizes : arms;
            for (Language language : Language.values()) {
                for (String name : Table.names(row, 1, language)) {
                    Keywords.of(name, language).forEach(word -> meant.putIfAbsent(word, meaning));
                }
            }
        }
    }

    /** A name taken apart: its numbers in their order, sizes and arms under their English names, and its other words. */
    record Label(List<String> numbers, Set<String> sizes, Set<String> arms, Set<String> words) {

        Label {
            numbers = List.copyOf(numbers);
            sizes = Set.copyOf(sizes);
            arms = Set.copyOf(arms);
            words = Set.copyOf(words);
        }
    }

    @Override
    public EntityKind kind() {
        return EntityKind.UNIT;
    }

    @Override
    public Label label(Appearance appearance) {
        List<String> numbers = new ArrayList<>();
        Set<String> large = new HashSet<>();
        Set<String> armed = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (String word : Keywords.of(appearance.name(), appearance.language())) {
            String digits = leadingDigits(word);
            if (!digits.isEmpty()) {
                numbers.add(digits);
            } else if (sizes.containsKey(word)) {
                large.add(sizes.get(word));
            } else if (arms.containsKey(word)) {
                armed.add(arms.get(word));
            } else {
                words.add(word);
            }
        }
        return new Label(numbers, large, armed, words);
    }

    private static String leadingDigits(String word) {
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        return word.substring(0, end);
    }

    @Override
    public String signature(Label label) {
        return String.join(" ", label.numbers())
                + '|'
                + sorted(label.sizes())
                + '|'
                + sorted(label.arms())
                + '|'
                + sorted(label.words());
    }

    private static String sorted(Set<String> words) {
        return String.join(" ", new TreeSet<>(words));
    }

    @Override
    public Set<String> keys(Label label) {
        return label.numbers().isEmpty() ? label.words() : Set.of(String.join(" ", label.numbers()));
    }

    @Override
    public boolean isFirm(Label label) {
        return true;
    }

    @Override
    public boolean isTelling(Label label) {
        return true;
    }

    @Override
    public Likeness compare(Label a, Label b) {
        if (!a.numbers().equals(b.numbers())) {
            return Likeness.different(0, "the numbers differ");
        }
        if (!agree(a.sizes(), b.sizes())) {
            return Likeness.different(0.1, "a formation of another size");
        }
        if (!agree(a.arms(), b.arms())) {
            return Likeness.different(0.1, "a formation of another arm");
        }
        if (a.numbers().isEmpty()) {
            return a.words().equals(b.words()) && a.sizes().equals(b.sizes())
                    ? Likeness.same(0.85, "the names are the same, but for their endings or their script")
                    : Likeness.unsure(0.3, "no number, and the names agree in part");
        }
        boolean told = !a.sizes().isEmpty() && a.sizes().equals(b.sizes());
        return told
                ? Likeness.same(
                        0.9,
                        "number and size agree: " + String.join(" ", a.numbers()) + ", "
                                + String.join(" ", new TreeSet<>(a.sizes())))
                : Likeness.unsure(0.5, "the number agrees, and one does not say what sort of formation it is");
    }

    private static boolean agree(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }
}
