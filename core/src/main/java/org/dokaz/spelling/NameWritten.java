package org.dokaz.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A person's name as somebody wrote it, read once so that it can be compared often: its words, what is given name,
 * patronymic and family name in each way it can be read, and what is odd about its letters.
 *
 * @param written the name as it stands, cut at {@value #SHOWN_MAX} characters
 * @param words its words without titles and particles, {@value NameReader#WORDS_MAX} at most
 * @param parts the ways to read it, the likeliest first; empty when it has no letters
 * @param oddities what is odd about its letters: mixed scripts, controls, its length
 */
public record NameWritten(String written, List<NameWord> words, List<NameParts> parts, List<NameReason> oddities) {

    /** The longest name that is shown again in reasons, in UTF-16 units. */
    public static final int SHOWN_MAX = 100;

    private static final int SLIP_KEY_MIN = 3;

    /** Reads a name. It never fails: what cannot be read has no parts. */
    public static NameWritten of(String written) {
        return NameReader.read(written);
    }

    /** Whether it looks like a person's name: a patronymic, initials, a known given name, a family name in capitals. */
    public boolean looksLikeAPerson() {
        return NameReader.looksLikeAPerson(this);
    }

    /** Whether it has a given name, not an initial only, and a family name: enough to tell whom it means in most texts. */
    public boolean isWhole() {
        return !parts.isEmpty()
                && !parts.getFirst().family().isEmpty()
                && parts.getFirst().given().filter(given -> !given.initial()).isPresent();
    }

    /** Whether some word of it is a given name that the lists know. */
    public boolean hasKnownGiven() {
        return words.stream().anyMatch(NameWord::isKnownGiven);
    }

    /** Whether some word of it is a patronymic made of a given name that the lists know. */
    public boolean hasPatronymic() {
        return words.stream()
                .anyMatch(word -> !Patronymic.of(word.key()).fathers().isEmpty());
    }

    /** Whether it begins with an initial. */
    public boolean isInitialled() {
        return !words.isEmpty() && words.getFirst().initial();
    }

    /** Whether some word of it can be a family name. */
    public boolean hasFamilyName() {
        return !parts.isEmpty() && !parts.getFirst().family().isEmpty();
    }

    /** Whether it has a family name that few people bear. */
    public boolean isRare() {
        return !parts.isEmpty()
                && !parts.getFirst().family().isEmpty()
                && parts.getFirst().family().stream().allMatch(family -> family.rank() == FamilyName.RARE);
    }

    /**
     * The keys under which names that may agree meet, whatever their script: compare only names that share one. A family
     * name gives the consonants of each form it may be the inflection of, those that languages and romanisations
     * exchange as one; a name without a family name gives its given name. Names apart by a slip in a consonant share
     * none of these, but one of {@link #slipKeys()}.
     */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (NameParts part : parts) {
            for (FamilyName family : part.family()) {
                keys.add(block(family.base()));
                family.bases().forEach(base -> keys.add(block(base)));
            }
            if (part.family().isEmpty()) {
                part.given().ifPresent(given -> keys.add("given " + block(given.key())));
            }
        }
        return keys;
    }

    /** The keys with one consonant left out each, under which names meet that a slip has driven apart. */
    public Set<String> slipKeys() {
        Set<String> slips = new LinkedHashSet<>();
        for (String key : keys()) {
            for (int index = 0; index < key.length() && key.length() > SLIP_KEY_MIN; index++) {
                slips.add(key.substring(0, index) + key.substring(index + 1));
            }
        }
        return slips;
    }

    private static String block(String sounds) {
        String skeleton = new Sound(sounds).skeleton();
        StringBuilder block = new StringBuilder(skeleton.length());
        for (int index = 0; index < skeleton.length(); index++) {
            char one = switch (skeleton.charAt(index)) {
                case 'z', 's' -> 's';
                case 'Z', 'C', 'S' -> 'S';
                case 'c', 't' -> 't';
                case 'v', 'f' -> 'v';
                default -> skeleton.charAt(index);
            };
            if (block.isEmpty() || block.charAt(block.length() - 1) != one) {
                block.append(one);
            }
        }
        return block.toString();
    }
}
