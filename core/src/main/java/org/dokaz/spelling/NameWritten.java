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

    /** Whether it begins with an initial. */
    public boolean isInitialled() {
        return !words.isEmpty() && words.getFirst().initial();
    }

    /** Whether it has a family name that few people bear. */
    public boolean isRare() {
        return !parts.isEmpty()
                && !parts.getFirst().family().isEmpty()
                && parts.getFirst().family().stream().allMatch(family -> family.rank() == FamilyName.RARE);
    }

    /**
     * The keys under which names that may agree meet, whatever their script: compare only names that share one. A family
     * name gives the consonants of each form it may be the inflection of; a name without one its given names.
     */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (NameParts part : parts) {
            for (FamilyName family : part.family()) {
                keys.add(new Sound(family.base()).skeleton());
                family.bases().forEach(base -> keys.add(new Sound(base).skeleton()));
            }
            if (part.family().isEmpty()) {
                part.given().ifPresent(given -> keys.add("given " + new Sound(given.key()).skeleton()));
            }
        }
        return keys;
    }
}
