package org.dokaz.release.withheld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.model.Language;
import org.dokaz.spelling.Sound;

/**
 * Every form in which one word of a name may stand in a text: its cases and numbers in Ukrainian and Russian, the name
 * of the wife, the husband and the family, both languages' spellings, and the romanisations of all of these.
 *
 * @param own the forms in the script and spelling in which the name was given, in lower case
 * @param respelt the forms in another spelling or script, in lower case
 * @param keys how all of them sound: {@link Sound#key} of each
 */
record WordForms(Set<String> own, Set<String> respelt, Map<String, String> keys) {

    /** Below this length a sound is shared by too many words. */
    static final int KEY_MIN = 4;

    private static final Declension UKRAINIAN = Declension.ofPersons(Language.UKRAINIAN);
    private static final Declension RUSSIAN = Declension.ofPersons(Language.RUSSIAN);
    private static final Declension UKRAINIAN_PLURAL = Declension.ofThings(Language.UKRAINIAN);
    private static final Declension RUSSIAN_PLURAL = Declension.ofThings(Language.RUSSIAN);
    private static final String VOWELS = "аеиіоуыэюяєїё";
    private static final String SOFTENED = "лнтдсзц";

    /** What the feminine ending of a family name is the counterpart of, longest first. */
    private static final String[][] COUNTERPARTS = {
        {"ський", "ська"},
        {"цький", "цька"},
        {"зький", "зька"},
        {"ский", "ская"},
        {"цкий", "цкая"},
        {"ський", "ськая"},
        {"ий", "а"},
        {"ый", "ая"},
        {"ий", "ая"},
        {"ой", "ая"},
        {"ов", "ова"},
        {"ев", "ева"},
        {"єв", "єва"},
        {"ёв", "ёва"},
        {"їв", "їва"},
        {"ін", "іна"},
        {"їн", "їна"},
        {"ин", "ина"},
        {"ын", "ына"}
    };

    /** The forms of a word in lower case; a family name has more of them than a given one. */
    static WordForms of(String plain, boolean family) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> respelt = new LinkedHashSet<>();
        own.add(plain);
        if (isCyrillic(plain)) {
            ofCyrillic(plain, family, own, respelt);
        } else {
            ofLatin(plain, family, own, respelt);
        }
        respelt.removeAll(own);
        Map<String, String> keys = new HashMap<>();
        own.forEach(form -> keys.put(form, Sound.key(form)));
        respelt.forEach(form -> keys.put(form, Sound.key(form)));
        return new WordForms(own, respelt, keys);
    }

    private static void ofCyrillic(String plain, boolean family, Set<String> own, Set<String> respelt) {
        own.addAll(inflected(plain, family, true, true));
        Set<String> bases = new LinkedHashSet<>();
        bases.add(plain);
        for (String spelling : Schemes.russian(plain)) {
            bases.add(spelling);
            respelt.addAll(inflected(spelling, family, false, true));
        }
        for (String spelling : Schemes.ukrainian(plain)) {
            bases.add(spelling);
            respelt.addAll(inflected(spelling, family, true, false));
        }
        Set<String> romanised = new LinkedHashSet<>();
        own.forEach(form -> romanised.addAll(Schemes.latin(form)));
        respelt.forEach(form -> romanised.addAll(Schemes.latin(form)));
        bases.forEach(base -> Schemes.latin(base).forEach(latin -> romanised.add(latin + "s")));
        respelt.addAll(romanised);
    }

    private static void ofLatin(String plain, boolean family, Set<String> own, Set<String> respelt) {
        own.add(plain + "s");
        for (String guess : Schemes.cyrillic(plain)) {
            List<String> bases = new ArrayList<>(List.of(guess));
            if (SOFTENED.indexOf(guess.charAt(guess.length() - 1)) >= 0) {
                bases.add(guess + "ь");
            }
            for (String base : bases) {
                if (isCyrillic(base)) {
                    respelt.add(base);
                    Set<String> forms = inflected(base, family, true, true);
                    respelt.addAll(forms);
                    forms.forEach(form -> respelt.addAll(Schemes.latin(form)));
                }
            }
        }
    }

    /** Every case of a word, with the counterparts of a family name and its plural. */
    private static Set<String> inflected(String base, boolean family, boolean ukrainian, boolean russian) {
        Set<String> nominatives = new LinkedHashSet<>();
        nominatives.add(base);
        if (family) {
            addCounterparts(base, nominatives);
        }
        Set<String> forms = new LinkedHashSet<>(nominatives);
        for (String nominative : nominatives) {
            if (ukrainian) {
                forms.addAll(UKRAINIAN.forms(nominative));
                addVocatives(nominative, forms);
            }
            if (russian) {
                forms.addAll(RUSSIAN.forms(nominative));
            }
            if (family && ukrainian) {
                addPlural(UKRAINIAN_PLURAL, nominative, forms);
            }
            if (family && russian) {
                addPlural(RUSSIAN_PLURAL, nominative, forms);
            }
        }
        return forms;
    }

    /** The plural without the form that lacks an ending: nobody says it of a family, and «сорок» is forty. */
    private static void addPlural(Declension plural, String nominative, Set<String> forms) {
        for (String form : plural.forms(nominative)) {
            if (!(form.length() < nominative.length() && nominative.startsWith(form))) {
                forms.add(form);
            }
        }
    }

    private static void addCounterparts(String base, Set<String> nominatives) {
        for (String[] pair : COUNTERPARTS) {
            for (int side = 0; side < 2; side++) {
                String ending = pair[side];
                int stem = base.length() - ending.length();
                // A short stem is no name: Іва is not the wife of an Ів.
                if (stem >= 3 && base.endsWith(ending) && !isAdjectiveOfNothing(base, pair, side)) {
                    nominatives.add(base.substring(0, stem) + pair[1 - side]);
                }
            }
        }
    }

    /** A plain -а is the counterpart of -ий only behind -к-, -н- and the like: Сорока has no Сорокий. */
    private static boolean isAdjectiveOfNothing(String base, String[] pair, int side) {
        return side == 1 && pair[1].equals("а") && !base.endsWith("на") && !base.endsWith("та");
    }

    private static void addVocatives(String nominative, Set<String> forms) {
        int last = nominative.length() - 1;
        if (last < 2) {
            return;
        }
        String stem = nominative.substring(0, last);
        switch (nominative.charAt(last)) {
            case 'а' -> forms.add(stem + "о");
            case 'я' -> {
                forms.add(stem + "є");
                forms.add(stem + "ю");
                forms.add(stem + "е");
            }
            case 'о' -> forms.add(stem + "у");
            case 'й', 'ь' -> forms.add(stem + "ю");
            case 'г' -> forms.add(stem + "же");
            case 'к' -> forms.add(stem + "че");
            case 'х' -> forms.add(stem + "ше");
            default -> forms.add(VOWELS.indexOf(nominative.charAt(last)) < 0 ? nominative + "е" : nominative);
        }
        if (nominative.endsWith("ець")) {
            forms.add(nominative.substring(0, last - 2) + "че");
        }
    }

    static boolean isCyrillic(String word) {
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (letter >= 'Ѐ' && letter <= 'ԯ') {
                return true;
            }
        }
        return false;
    }
}
