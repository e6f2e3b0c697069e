package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is given name, patronymic and family name in a written name. */
final class NameReader {

    /** The most words of one name that are looked at. */
    static final int WORDS_MAX = 12;

    /** The most ways in which one name is read. */
    private static final int PARTS_MAX = 4;

    private static final Patronymic NO_PATRONYMIC = Patronymic.of("");

    private final NameWordReader.Words read;
    private final List<NameWord> words;
    private final List<NameParts> parts = new ArrayList<>();

    private NameReader(NameWordReader.Words read) {
        this.read = read;
        this.words = read.words();
    }

    static NameWritten read(String written) {
        String bounded = written.length() > Letters.LENGTH_MAX ? written.substring(0, Letters.LENGTH_MAX) : written;
        String shown = shown(bounded);
        NameReader reader = new NameReader(NameWordReader.read(
                java.text.Normalizer.isNormalized(bounded, java.text.Normalizer.Form.NFC)
                        ? bounded
                        : java.text.Normalizer.normalize(bounded, java.text.Normalizer.Form.NFC)));
        List<NameReason> oddities = new ArrayList<>();
        if (written.length() > Letters.LENGTH_MAX) {
            oddities.add(new NameReason(NameReason.Kind.TOO_LONG, shown, ""));
        }
        if (hasControls(bounded)) {
            oddities.add(new NameReason(NameReason.Kind.CONTROLS, shown, ""));
        }
        for (NameWord word : reader.words) {
            if (word.mixed()) {
                oddities.add(new NameReason(NameReason.Kind.SCRIPT_MIXED, word.written(), ""));
            }
        }
        if (reader.words.isEmpty()) {
            oddities.add(new NameReason(NameReason.Kind.NO_LETTERS, shown.isBlank() ? "an empty name" : shown, ""));
        } else {
            reader.split();
        }
        return new NameWritten(shown, List.copyOf(reader.words), List.copyOf(reader.parts), List.copyOf(oddities));
    }

    private static String shown(String bounded) {
        int length = Math.min(bounded.length(), NameWritten.SHOWN_MAX);
        StringBuilder shown = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            char letter = bounded.charAt(index);
            shown.append(isControl(letter) || Character.isWhitespace(letter) ? ' ' : letter);
        }
        return shown.toString();
    }

    private static boolean hasControls(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (isControl(letter) && letter != '\t' && letter != '\u00ad' && letter != '\ufeff') {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private void split() {
        int count = words.size();
        int second = read.son() > 0 ? read.son() : secondName();
        if (second > 0) {
            int given = second - 1;
            add(given, second, true);
            if (count == 2) {
                add(0, -1, true);
            }
            return;
        }
        if (read.beforeComma() > 0) {
            int given = read.beforeComma();
            add(given, given + 1 < count ? given + 1 : -1, true);
            return;
        }
        if (count == 1) {
            alone();
        } else if (!byInitials() && !byCapitals()) {
            byKnownGiven();
        }
    }

    private void alone() {
        NameWord word = words.getFirst();
        if (word.isKnownGiven()) {
            addParts(Optional.of(word), Optional.empty(), List.of(), Gender.UNKNOWN, false, true);
        }
        addParts(Optional.empty(), Optional.empty(), words, Gender.UNKNOWN, word.isCyrillic(), true);
    }

    /** Where the patronymic stands; 0 for nowhere. */
    private int secondName() {
        int best = 0;
        int bestWeight = 0;
        for (int index = 1; index < words.size(); index++) {
            Patronymic patronymic = Patronymic.of(words.get(index).key());
            if (!patronymic.isOne() || words.get(index - 1).initial()) {
                continue;
            }
            boolean known = !patronymic.fathers().isEmpty();
            NameWord before = words.get(index - 1);
            boolean afterGiven = before.isKnownGiven() || !inflectionOf(before).isEmpty();
            int weight = (known ? 4 : 0)
                    + (afterGiven ? 4 : 0)
                    + (loud(index) ? 0 : 2)
                    + (index + 1 < words.size() ? 1 : 0)
                    + (words.size() > 2 ? 2 : 0);
            if (words.size() == 2 && (!known || !afterGiven || loud(index))) {
                continue;
            }
            if (weight > bestWeight) {
                best = index;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** Whether this word is in capitals while another is not. */
    private boolean loud(int index) {
        return words.get(index).capitals() && words.stream().anyMatch(word -> !word.capitals() && !word.initial());
    }

    private boolean byInitials() {
        int first = -1;
        int initials = 0;
        for (int index = 0; index < words.size(); index++) {
            if (words.get(index).initial()) {
                first = first < 0 ? index : first;
                initials++;
            }
        }
        int whole = words.size() - initials;
        if (initials == 0 || whole == 0) {
            return false;
        }
        if (whole > 1 && initials == 1 && first > 0 && first < words.size() - 1) {
            add(first - 1, first, true);
        } else {
            add(first, first + 1 < words.size() && words.get(first + 1).initial() ? first + 1 : -1, true);
        }
        return true;
    }

    private boolean byCapitals() {
        int loud = 0;
        int first = -1;
        for (int index = 0; index < words.size(); index++) {
            if (loud(index)) {
                loud++;
            } else if (first < 0) {
                first = index;
            }
        }
        if (loud == 0 || loud == words.size()) {
            return false;
        }
        int second = first + 1 < words.size() && !loud(first + 1) ? first + 1 : -1;
        add(first, second, true);
        return true;
    }

    private void byKnownGiven() {
        int last = words.size() - 1;
        boolean atFirst = isGiven(words.getFirst());
        boolean atLast = isGiven(words.get(last));
        boolean atSecond = last > 1 && isGiven(words.get(1));
        if (atFirst || !(atLast || atSecond)) {
            add(0, last > 1 ? 1 : -1, true);
            if (last == 1 && atFirst == atLast) {
                add(1, -1, false);
            }
        } else if (last == 1) {
            add(1, -1, true);
        } else if (atSecond) {
            add(1, last > 1 ? 2 : -1, true);
        } else {
            add(last, -1, true);
        }
    }

    private static boolean isGiven(NameWord word) {
        return word.isKnownGiven() || !inflectionOf(word).isEmpty();
    }

    private void add(int given, int second, boolean likely) {
        NameWord givenWord = words.get(given);
        List<NameWord> family = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            if (index != given && index != second) {
                family.add(words.get(index));
            }
        }
        Optional<NameWord> father = second > 0 ? Optional.of(words.get(second)) : Optional.empty();
        Patronymic patronymic = father.map(word -> Patronymic.of(word.key())).orElse(NO_PATRONYMIC);
        GivenSet inflected =
                givenWord.isKnownGiven() && !patronymic.inflected() ? GivenSet.NONE : inflectionOf(givenWord);
        boolean oblique = patronymic.inflected() || !(givenWord.isKnownGiven() || inflected.isEmpty());
        NameWord read = inflected.isEmpty() ? givenWord : givenWord.asFormOf(inflected);
        Gender gender = patronymic.gender() != Gender.UNKNOWN ? patronymic.gender() : read.gender();
        addParts(Optional.of(read), father, family, gender, oblique, likely);
        if (givenWord.isKnownGiven() && givenWord.isCyrillic() && !patronymic.isOne()) {
            // «Александра Потапова» can be a woman, or a man in the genitive.
            GivenSet men = inflectionOf(givenWord).ofGender(Gender.MALE);
            if (!men.isEmpty() && read.gender() == Gender.FEMALE) {
                addParts(Optional.of(givenWord.asFormOf(men)), father, family, Gender.MALE, true, false);
            }
        }
    }

    /** The given names that a Cyrillic word may be an inflected form of. */
    private static GivenSet inflectionOf(NameWord word) {
        GivenSet names = GivenSet.NONE;
        if (word.isCyrillic() && !word.initial()) {
            for (String nominative : FamilyName.nominatives(word.plain(), Gender.UNKNOWN)) {
                names = names.and(GivenNames.full(Sound.key(nominative)));
            }
        }
        return names;
    }

    private void addParts(
            Optional<NameWord> given,
            Optional<NameWord> father,
            List<NameWord> family,
            Gender bearer,
            boolean inflected,
            boolean likely) {
        if (parts.size() >= PARTS_MAX) {
            return;
        }
        List<FamilyName> names = new ArrayList<>();
        Gender gender = bearer;
        for (NameWord word : family) {
            for (String piece : pieces(word.plain())) {
                FamilyName name =
                        FamilyName.of(piece.equals(word.plain()) ? word.written() : piece, piece, bearer, inflected);
                names.add(name);
                gender = gender == Gender.UNKNOWN ? name.gender() : gender;
            }
        }
        Patronymic patronymic = father.map(word -> Patronymic.of(word.key())).orElse(NO_PATRONYMIC);
        parts.add(new NameParts(given, father, patronymic, List.copyOf(names), gender, inflected, likely));
    }

    /** The parts of a double name; a short first part is no name of its own, as in Al-Hasan or Ter-Petrosyan. */
    private static List<String> pieces(String plain) {
        int hyphen = -1;
        for (int index = 1; index < plain.length() - 1 && hyphen < 0; index++) {
            hyphen = NameWordReader.isHyphen(plain.charAt(index)) ? index : -1;
        }
        if (hyphen < 0) {
            return List.of(plain);
        }
        String first = plain.substring(0, hyphen);
        String rest = plain.substring(hyphen + 1);
        return NameWords.isParticle(first) ? List.of(rest) : List.of(first, rest);
    }

    static boolean looksLikeAPerson(NameWritten name) {
        if (name.words().size() < 2) {
            return false;
        }
        NameParts likely = name.parts().getFirst();
        NameReader reader = new NameReader(new NameWordReader.Words(name.words(), 0, -1));
        boolean capitals = false;
        for (int index = 0; index < name.words().size(); index++) {
            capitals |= reader.loud(index);
        }
        return capitals
                || likely.patronymic().isOne()
                || likely.given()
                        .filter(given -> given.initial() || given.isKnownGiven())
                        .isPresent();
    }
}
