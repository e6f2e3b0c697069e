package org.dokaz.release;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;

/**
 * The names of places, bodies and outlets in a case. A reader may once take one of them for a person; to hide it everywhere would hide the
 * place from the public and no person.
 */
final class NamesOfThings {

    private final Set<String> names = new TreeSet<>();
    private final Set<String> lower = new HashSet<>();

    private NamesOfThings() {}

    static NamesOfThings in(List<Reading> readings) {
        NamesOfThings things = new NamesOfThings();
        for (Reading reading : readings) {
            reading.transcript().masthead().outlet().ifPresent(things::add);
            for (Mention mention : reading.notes().mentions()) {
                boolean thing = mention instanceof Mention.Place
                        || (mention instanceof Mention.Name name && name.kind() != Mention.NameKind.PERSON);
                if (thing) {
                    things.add(mention.cited().words());
                }
            }
        }
        return things;
    }

    private void add(String name) {
        names.add(name);
        lower.add(lower(name));
    }

    /** Whether this is the whole name of a thing, or no name at all. */
    boolean isOne(String name) {
        return name.codePoints().noneMatch(Character::isLetter) || lower.contains(lower(name));
    }

    /** Which of these names of people that nothing else is known of are in the names of things, in any case or script, or a single word. */
    Set<String> among(List<String> people) {
        Set<String> misread = Shield.found(people, names);
        people.stream().filter(name -> name.strip().indexOf(' ') < 0).forEach(misread::add);
        return misread;
    }

    static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
