package org.dokaz.search;

/**
 * How near a word of a text is to a word that was asked for. The weights are so far apart that a nearer word always counts for more, however rare
 * the other is.
 */
enum Nearness {
    /** The same letters. */
    EXACT('=', 8),
    /** Another form of the same word. */
    FORM('~', 4),
    /** A word that sounds the same, in whichever script it is written. */
    SOUND('\'', 2),
    /** A name that another language, or another ending, makes of the same sounds. */
    NAME('?', 1),
    /** A word of another language for the same thing. */
    MEANING('+', 0.5F);

    private final char mark;
    private final float weight;

    Nearness(char mark, float weight) {
        this.mark = mark;
        this.weight = weight;
    }

    /** What a word counts for that is as near as this. */
    float weight() {
        return weight;
    }

    /** A key under which words meet that are as near as this: keys of different nearness never meet. */
    String key(String text) {
        return mark + text;
    }

    /** How near words are that meet under this key. */
    static Nearness of(String key) {
        for (Nearness nearness : values()) {
            if (nearness.mark == key.charAt(0)) {
                return nearness;
            }
        }
        throw new IllegalArgumentException("no key of a word");
    }
}
