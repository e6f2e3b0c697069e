package org.dokaz.release.withheld;

import java.util.List;

/**
 * One string that must not leave the house.
 *
 * @param label what the string is called where it may be spoken of, such as the pseudonym; never the string itself
 * @param kind how the string is looked for
 * @param written the string as it is known, {@value #LENGTH_MAX} UTF-16 units at most
 * @param unless full names of people who may be shown: where a name of one word stands as a part of one of them, it is theirs
 */
public record Secret(String label, Kind kind, String written, List<String> unless) {

    /** The longest string that can be withheld. */
    public static final int LENGTH_MAX = 2000;

    /** The fewest characters of a digest that give it away. */
    public static final int DIGEST_MIN = 12;

    /** How a string is looked for. */
    public enum Kind {
        /** A person's name, whole or in part: every inflection, and every spelling in the other script. */
        NAME,
        /** Words in their order, such as a handle, a place or a quotation: letter case and what stands between do not count. */
        WORDS,
        /** An address on the web: as words, without scheme and "www.". */
        URL,
        /** A telephone or card number: its digits, however they are grouped, with or without the country. */
        NUMBER,
        /** A digest in hexadecimal: the whole, or its first {@value Secret#DIGEST_MIN} characters or more. */
        DIGEST
    }

    public Secret {
        unless = List.copyOf(unless);
        if (label.isBlank()) {
            throw new IllegalArgumentException("a withheld string needs a label by which it may be spoken of");
        }
        if (written.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("the string withheld as " + label + " is longer than " + LENGTH_MAX
                    + " characters: withhold its sentences one by one");
        }
        if (written.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "the string withheld as " + label + " has neither letters nor digits, so nothing could be found");
        }
    }

    /** A name. */
    public static Secret name(String label, String written) {
        return new Secret(label, Kind.NAME, written, List.of());
    }

    /** A name of one word, which may stand in the full names of people who may be shown. */
    public static Secret nameUnless(String label, String written, List<String> unless) {
        return new Secret(label, Kind.NAME, written, unless);
    }

    /** Words in their order. */
    public static Secret words(String label, String written) {
        return new Secret(label, Kind.WORDS, written, List.of());
    }

    /** An address on the web. */
    public static Secret url(String label, String written) {
        return new Secret(label, Kind.URL, written, List.of());
    }

    /** A telephone or card number. */
    public static Secret number(String label, String written) {
        return new Secret(label, Kind.NUMBER, written, List.of());
    }

    /** A digest in hexadecimal. */
    public static Secret digest(String label, String written) {
        return new Secret(label, Kind.DIGEST, written, List.of());
    }

    @Override
    public String toString() {
        return kind + " withheld as " + label;
    }
}
