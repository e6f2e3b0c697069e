package org.dokaz.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One formation in a row of formations of which each is a part of the next.
 *
 * @param number its number in digits, without zeros before it
 * @param echelon how large it is
 * @param arms its troops, as plain English words: "motor rifle"; in no order
 * @param separate whether it is called separate
 * @param guards whether it is called guards
 * @param names what it is called beside its number: "Azov"; as written, or as the register writes it
 */
public record Rung(
        Optional<String> number,
        Optional<Echelon> echelon,
        Set<String> arms,
        boolean separate,
        boolean guards,
        List<String> names) {

    public Rung {
        arms = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(arms));
        names = List.copyOf(names);
    }

    /** Whether it has a number or a name to be known by. */
    public boolean isIdentified() {
        return number.isPresent() || !names.isEmpty();
    }

    /** The formation in a few English words: "1st motor rifle battalion "Azov"". */
    public String words() {
        List<String> words = new ArrayList<>();
        number.ifPresent(words::add);
        if (guards) {
            words.add("guards");
        }
        words.addAll(arms);
        echelon.ifPresent(size -> words.add(size.word()));
        names.forEach(name -> words.add('"' + name + '"'));
        return String.join(" ", words);
    }
}
