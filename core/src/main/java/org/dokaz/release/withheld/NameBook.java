package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.release.withheld.Grip.Part;
import org.dokaz.spelling.Letters;
import org.dokaz.spelling.NameWritten;
import org.dokaz.spelling.Sound;

/** The words of all withheld names in all their forms, by spelling and by sound. */
final class NameBook {

    private static final int SHORT_MAX = 3;
    private static final int KEY_LONG = 5;

    private final Map<String, List<Grip>> spellings = new HashMap<>();
    private final Map<String, List<Grip>> sounds = new HashMap<>();

    /**
     * Takes up a name: its family name by itself, its given name and patronymic as company, all of it run together.
     *
     * @return the spellings that tell the person by themselves
     */
    Set<String> add(int secret, String name) {
        Set<String> forms = new LinkedHashSet<>();
        List<String> words = words(name);
        List<Part> parts = parts(words);
        List<List<String>> family = new ArrayList<>();
        List<List<String>> given = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            WordForms of = WordForms.of(word, parts.get(index) == Part.FAMILY);
            add(secret, parts.get(index), word, of, forms);
            List<String> nominatives = new ArrayList<>(List.of(word));
            nominatives.addAll(WordForms.isCyrillic(word) ? Schemes.latin(word) : Schemes.cyrillic(word));
            (parts.get(index) == Part.FAMILY ? family : given).add(nominatives);
        }
        joined(secret, family, given, forms);
        return forms;
    }

    private void add(int secret, Part part, String word, WordForms of, Set<String> forms) {
        boolean brief = word.length() <= SHORT_MAX;
        boolean family = part == Part.FAMILY;
        for (String form : of.own()) {
            put(spellings, form, new Grip(secret, part, !brief));
            if (family) {
                forms.add(form);
            }
        }
        for (String form : of.respelt()) {
            // In their own script the respelt forms of short names are other words: били is no Білі.
            int least = WordForms.isCyrillic(form) ? KEY_LONG : WordForms.KEY_MIN;
            boolean telling = of.keys().getOrDefault(form, "").length() >= least;
            put(spellings, Plain.of(form), new Grip(secret, part, telling && !brief));
            if (family) {
                forms.add(form);
            }
        }
        for (String key : of.keys().values()) {
            if (key.length() < WordForms.KEY_MIN) {
                continue;
            }
            put(sounds, key, new Grip(secret, part, !brief && key.length() >= KEY_LONG));
        }
    }

    /** Handles and file names run the parts together: ivankoval, kovalivan, ikoval. */
    private void joined(int secret, List<List<String>> family, List<List<String>> given, Set<String> forms) {
        for (List<String> surname : family) {
            for (List<String> first : given) {
                for (String one : surname) {
                    for (String other : first) {
                        if (one.length() > 2 && WordForms.isCyrillic(one) == WordForms.isCyrillic(other)) {
                            join(secret, forms, one + other, other + one, other.charAt(0) + one, one + other.charAt(0));
                        }
                    }
                }
            }
            for (List<String> second : family) {
                for (String one : surname) {
                    for (String other : second) {
                        if (!surname.equals(second) && WordForms.isCyrillic(one) == WordForms.isCyrillic(other)) {
                            join(secret, forms, one + other);
                        }
                    }
                }
            }
        }
    }

    private void join(int secret, Set<String> forms, String... runs) {
        for (String run : runs) {
            put(spellings, run, new Grip(secret, Part.FAMILY, true));
            forms.add(run);
            String key = Sound.key(run);
            if (key.length() > KEY_LONG) {
                put(sounds, key, new Grip(secret, Part.FAMILY, true));
            }
        }
    }

    private static void put(Map<String, List<Grip>> book, String word, Grip grip) {
        List<Grip> known = book.computeIfAbsent(word, ignored -> new ArrayList<>(1));
        if (known.contains(grip)) {
            return;
        }
        // The firmer of two grips on one part holds.
        Grip other = new Grip(grip.secret(), grip.part(), !grip.firm());
        if (known.contains(other)) {
            if (grip.firm()) {
                known.set(known.indexOf(other), grip);
            }
            return;
        }
        known.add(grip);
    }

    boolean isEmpty() {
        return spellings.isEmpty();
    }

    /** What a word of a text has to do with the names. */
    List<Grip> grips(String written) {
        String plain = Plain.of(written);
        List<Grip> grips = spellings.get(plain);
        if (grips != null) {
            return grips;
        }
        // A word all of whose letters look alike in both scripts may stand in the wrong one throughout.
        boolean cyrillic = WordForms.isCyrillic(plain);
        grips = spellings.get(cyrillic ? Letters.asLatin(plain) : Letters.asCyrillic(plain));
        if (grips != null) {
            return grips;
        }
        String key = Sound.key(plain);
        return key.length() < WordForms.KEY_MIN ? List.of() : sounds.getOrDefault(key, List.of());
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Runs runs = new Runs(name);
        while (runs.next()) {
            String plain = runs.isDigits() ? "" : Plain.of(runs.written());
            // An initial tells nobody, and is in any case taken along as a neighbour.
            if (plain.length() > 1) {
                words.add(plain);
            }
        }
        return words;
    }

    private static List<Part> parts(List<String> words) {
        List<Part> parts = new ArrayList<>();
        if (words.size() == 1) {
            return List.of(Part.FAMILY);
        }
        int families = 0;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            Part part = index > 0 && NameWritten.of(word).hasPatronymic()
                    ? Part.FATHER
                    : NameWritten.of(word).hasKnownGiven() ? Part.GIVEN : Part.FAMILY;
            families += part == Part.FAMILY ? 1 : 0;
            parts.add(part);
        }
        if (families == 0) {
            // "Роман Мирон": the last; "Мирон Роман Петрович": what stands before the given name.
            boolean fatherLast = words.size() > 2 && parts.getLast() == Part.FATHER;
            parts.set(fatherLast ? 0 : words.size() - 1, Part.FAMILY);
        }
        return parts;
    }
}
