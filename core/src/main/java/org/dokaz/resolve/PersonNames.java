package org.dokaz.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.model.EntityKind;
import org.dokaz.spelling.Sound;

/** Compares names of persons. */
final class PersonNames implements Comparer<PersonNames.Label> {

    record Label(String written, List<Set<String>> words) {}

    @Override
    public EntityKind kind() {
        return EntityKind.PERSON;
    }

    @Override
    public Label label(Appearance appearance) {
        Declension declension = Declension.ofPersons(appearance.language());
        List<Set<String>> words = Keywords.words(appearance.name()).stream()
                .map(word -> {
                    Set<String> keys = new HashSet<>();
                    keys.add(Sound.key(word));
                    declension.readings(word.toLowerCase(Locale.ROOT)).stream()
                            .filter(reading -> reading.ending() > 0)
                            .forEach(reading -> keys.add(Sound.key(reading.nominative())));
                    return keys;
                })
                .toList();
        return new Label(appearance.name(), words);
    }

    @Override
    public String signature(Label label) {
        return label.written();
    }

    @Override
    public Set<String> keys(Label label) {
        return label.words().isEmpty() ? Set.of() : label.words().getLast();
    }

    @Override
    public boolean isFirm(Label label) {
        return label.words().size() > 1;
    }

    @Override
    public boolean isTelling(Label label) {
        return true;
    }

    @Override
    public Likeness compare(Label a, Label b) {
        boolean family = meets(a.words().getLast(), b.words().getLast());
        if (!family) {
            return Likeness.UNLIKE;
        }
        if (a.words().size() == 1 || b.words().size() == 1) {
            return a.words().size() == b.words().size()
                    ? Likeness.same(0.7, "family names")
                    : Likeness.unsure(0.5, "a family name only");
        }
        return meets(a.words().getFirst(), b.words().getFirst())
                ? Likeness.same(0.9, "given and family name")
                : Likeness.UNLIKE;
    }

    private static boolean meets(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}
