package org.dokaz.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.release.withheld.Secret;
import org.dokaz.release.withheld.Withheld;

/** Keeps the names that a release may not show out of every text that goes into it. */
final class Shield {

    private final List<Secret> secrets;
    private final Withheld withheld;

    private Shield(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
        this.withheld = Withheld.secrets(secrets);
    }

    /** A shield for all who are named in the case and may not be named in the release, and for what is in the vault. */
    static Shield of(List<Reading> readings, Persons persons, Door door, List<Secret> inVault) {
        NamesOfThings things = NamesOfThings.in(readings);
        List<Person> shown = new ArrayList<>();
        List<Person> hidden = new ArrayList<>();
        persons.everybody().forEach(person -> (door.mayShow(person) ? shown : hidden).add(person));
        Set<String> shownNames = shown.stream()
                .flatMap(person -> person.names().stream())
                .map(NamesOfThings::lower)
                .collect(Collectors.toSet());
        // Who shares a family name with somebody in office is withheld under the full name alone: else no official of
        // that name could be quoted.
        Set<String> shared =
                found(hidden.stream().flatMap(person -> person.names().stream()).toList(), shownNames);
        Set<String> misread = things.among(hidden.stream()
                .filter(person -> !person.isSure())
                .flatMap(person -> person.names().stream())
                .toList());
        // A pseudonym is there to be said.
        Set<String> pseudonyms = inVault.stream().map(Secret::label).collect(Collectors.toSet());
        Map<String, Secret> secrets = new LinkedHashMap<>();
        int number = 0;
        for (Person person : hidden) {
            number++;
            for (String name : person.names()) {
                boolean shownToo = shownNames.contains(NamesOfThings.lower(name));
                boolean said = shownToo || pseudonyms.contains(name);
                if (!said && !things.isOne(name) && !misread.contains(name)) {
                    List<String> bearers = shared.contains(name) ? bearers(name, shown) : List.of();
                    secrets.putIfAbsent(name, secret("private person " + number, name, shared.contains(name), bearers));
                }
            }
        }
        List<Secret> all = new ArrayList<>(inVault);
        all.addAll(secrets.values());
        return new Shield(all);
    }

    /** The full names among those shown of which this one word is a part. */
    private static List<String> bearers(String name, List<Person> shown) {
        if (!isOneWord(name)) {
            return List.of();
        }
        Withheld word = Withheld.of(List.of(name));
        return shown.stream()
                .flatMap(person -> person.names().stream())
                .filter(full -> !isOneWord(full) && !word.in(full).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOneWord(String name) {
        return name.strip().indexOf(' ') < 0;
    }

    // What has digits in it is a handle, and has no cases.
    private static Secret secret(String label, String name, boolean shared, List<String> bearers) {
        boolean plain = name.codePoints().noneMatch(Character::isDigit);
        if (plain && !bearers.isEmpty()) {
            return Secret.nameUnless(label, name, bearers);
        }
        return shared || !plain ? Secret.words(label, name) : Secret.name(label, name);
    }

    /** Which of these names of people are found in the others, in any case or script. */
    static Set<String> found(Collection<String> people, Collection<String> others) {
        Set<String> written = people.stream()
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .collect(Collectors.toCollection(TreeSet::new));
        return Withheld.of(written).in(String.join("\n", others)).stream()
                .map(Withheld.Hit::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** All that must not be found in what is released. */
    List<Secret> secrets() {
        return secrets;
    }

    /** The text where it gives nobody away. */
    Optional<String> safe(String text) {
        return withheld.in(text).isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** The text with the names it may not show left out. */
    String masked(String text) {
        List<Span> leftOut = in(text, 0);
        if (leftOut.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        Cut.of(text, new Span(0, text.length()), leftOut).forEach(piece -> masked.append(piece.text()));
        return masked.toString();
    }

    /** Where names stand that may not be shown, counted from this offset on. */
    List<Span> in(String text, int offset) {
        return withheld.in(text).stream()
                .map(hit -> new Span(hit.start() + offset, hit.end() + offset))
                .toList();
    }
}
