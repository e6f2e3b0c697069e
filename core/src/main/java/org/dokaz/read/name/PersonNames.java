package org.dokaz.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.language.Declension.Gender;
import org.dokaz.language.Declension.Reading;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/** The names of one document's persons in their base form, a surname alone with the first name it goes with elsewhere. */
final class PersonNames {

    /** How many different surnames of a document are remembered. */
    static final int SURNAMES_MAX = 10_000;

    private static final int SURNAME_LENGTH_MIN = 3;

    /** So short, capitals are initials. */
    private static final int INITIALS_LENGTH_MAX = 3;

    private final boolean english;
    private final Declension declension;
    private final Map<String, Set<Gender>> firstNames;
    private final Map<String, Set<String>> fullNames = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();

    PersonNames(Language language) {
        this.english = language == Language.ENGLISH;
        this.declension = Declension.ofPersons(language);
        this.firstNames = new HashMap<>();
        Words words = new Words(language, "names");
        words.list("male").forEach(name -> addFirst(name, Gender.MASCULINE));
        words.list("female").forEach(name -> addFirst(name, Gender.FEMININE));
    }

    private PersonNames(PersonNames shared) {
        this.english = shared.english;
        this.declension = shared.declension;
        this.firstNames = shared.firstNames;
    }

    /** The same for a fresh document. */
    PersonNames ofDocument() {
        return new PersonNames(this);
    }

    private void addFirst(String name, Gender gender) {
        firstNames
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), ignored -> new HashSet<>())
                .add(gender);
    }

    /** Remembers a person's name, so that the surname alone is known again. */
    void learn(List<Token> name) {
        if (surnames.size() >= SURNAMES_MAX) {
            return;
        }
        String last = name.getLast().lower();
        if (name.size() == 1) {
            if (last.length() >= SURNAME_LENGTH_MIN && !isFirstName(last)) {
                surnames.add(last);
            }
            return;
        }
        String full = ownBase(name);
        String surname = surnameOf(full);
        if (surname.length() < SURNAME_LENGTH_MIN || full.contains(".")) {
            return;
        }
        for (String form : declension.forms(surname)) {
            fullNames.computeIfAbsent(form, ignored -> new LinkedHashSet<>()).add(full);
        }
        surnames.add(surname);
    }

    private String surnameOf(String full) {
        return full.substring(full.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the word is a form of a surname met in the document. */
    boolean isKnownSurname(String lower) {
        return fullNames.containsKey(lower) || surnames.contains(lower);
    }

    /** The name in its base form, where it can be told. */
    Optional<String> canonical(List<Token> name) {
        if (name.size() > 1) {
            return Optional.of(ownBase(name));
        }
        String lower = name.getFirst().lower();
        Set<String> full = fullNames.getOrDefault(lower, Set.of());
        if (full.size() == 1) {
            return Optional.of(full.iterator().next());
        }
        if (english || isFirstName(lower)) {
            return Optional.of(ownBase(name));
        }
        return loneBase(name.getFirst());
    }

    private boolean isFirstName(String lower) {
        if (firstNames.containsKey(lower)) {
            return true;
        }
        return declension.readings(lower).stream().anyMatch(this::isFirstName);
    }

    private boolean isFirstName(Reading reading) {
        return firstNames.getOrDefault(reading.nominative(), Set.of()).contains(reading.gender());
    }

    private Optional<String> loneBase(Token token) {
        Case known = token.grammar().grammaticalCase();
        if (known == Case.NONE || known == Case.NOMINATIVE) {
            return known == Case.NONE ? Optional.empty() : Optional.of(token.text());
        }
        return best(declension.readings(token.lower()), Optional.empty(), known)
                .map(reading -> capitalised(reading.nominative()));
    }

    /** The words of a name set in the nominative together. */
    private String ownBase(List<Token> name) {
        if (english) {
            return join(name, name.stream().map(Token::text).toList());
        }
        Optional<Reading> leading = leading(name);
        List<String> parts = new ArrayList<>();
        for (Token token : name) {
            parts.add(leading.map(reading -> base(token, reading)).orElse(written(token)));
        }
        return join(name, parts);
    }

    /** The words with blanks where the text has some: "Halyna R.", "Ruda-Bila". */
    private static String join(List<Token> name, List<String> parts) {
        StringBuilder joined = new StringBuilder(parts.getFirst());
        for (int at = 1; at < parts.size(); at++) {
            boolean apart = name.get(at - 1).end() < name.get(at).start();
            joined.append(apart ? " " : "").append(parts.get(at));
        }
        return joined.toString();
    }

    /** The reading of the first name, which settles gender and case of the rest. */
    private Optional<Reading> leading(List<Token> name) {
        Optional<Reading> chosen = Optional.empty();
        int chosenScore = Integer.MIN_VALUE;
        Token last = name.getLast();
        for (Token token : name) {
            for (Reading reading : declension.readings(token.lower())) {
                if (isFirstName(reading)) {
                    int score = agreement(reading, name.getFirst().equals(token) ? last : name.getFirst());
                    if (score > chosenScore) {
                        chosen = Optional.of(reading);
                        chosenScore = score;
                    }
                }
            }
            if (chosen.isPresent()) {
                return chosen;
            }
        }
        return chosen;
    }

    /** How well the surname goes with this reading of the first name. */
    private int agreement(Reading first, Token surname) {
        int best = 0;
        for (Reading reading : declension.readings(surname.lower())) {
            if (reading.gender() == first.gender() && agree(reading.grammaticalCase(), first.grammaticalCase())) {
                best = Math.max(best, 2 * reading.ending() + 2);
            }
        }
        boolean nominative = first.grammaticalCase() == Case.NOMINATIVE;
        boolean tagged = agree(surname.grammar().grammaticalCase(), first.grammaticalCase());
        return best + (nominative ? 1 : 0) + (tagged ? 1 : 0);
    }

    private static boolean agree(Case left, Case right) {
        return left == right || (isGenitive(left) && isGenitive(right));
    }

    private static boolean isGenitive(Case value) {
        return value == Case.GENITIVE || value == Case.ACCUSATIVE;
    }

    private String base(Token token, Reading leading) {
        if (token.text().endsWith(".") || leading.grammaticalCase() == Case.NOMINATIVE) {
            return written(token);
        }
        List<Reading> readings = declension.readings(token.lower());
        Optional<Reading> first = readings.stream()
                .filter(this::isFirstName)
                .filter(reading -> reading.gender() == leading.gender()
                        && agree(reading.grammaticalCase(), leading.grammaticalCase()))
                .findFirst();
        return first.or(() -> best(readings, Optional.of(leading.gender()), leading.grammaticalCase()))
                .map(reading -> capitalised(reading.nominative()))
                .orElse(written(token));
    }

    /** The word as names are written, where the text has it all in capitals: «ГАЙДАЙ». */
    private static String written(Token token) {
        String text = token.text();
        boolean shouted =
                text.length() > INITIALS_LENGTH_MAX && text.codePoints().allMatch(Character::isUpperCase);
        return shouted ? capitalised(token.lower()) : text;
    }

    private static Optional<Reading> best(List<Reading> readings, Optional<Gender> gender, Case wanted) {
        Reading best = null;
        for (Reading reading : readings) {
            boolean fits = agree(reading.grammaticalCase(), wanted)
                    && gender.map(known -> known == reading.gender()).orElse(true);
            if (fits && (best == null || reading.ending() > best.ending())) {
                best = reading;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String capitalised(String lower) {
        StringBuilder written = new StringBuilder(lower);
        for (int at = 0; at < written.length(); at++) {
            if (at == 0 || written.charAt(at - 1) == '-') {
                written.setCharAt(at, Character.toUpperCase(written.charAt(at)));
            }
        }
        return written.toString();
    }
}
