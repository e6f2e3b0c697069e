package org.dokaz.release.withheld;

/**
 * What one word of a text has to do with one withheld name.
 *
 * @param secret which secret, by its number
 * @param part which part of the name the word is a form of
 * @param firm whether the word alone gives the name away however it is written; else it takes a capital or a neighbour
 */
record Grip(int secret, Part part, boolean firm) {

    /** The parts of a name. */
    enum Part {
        /** What alone tells the person: the family name, or the one word that was given. */
        FAMILY,
        /** The given name, which tells the person only beside another part. */
        GIVEN,
        /** The patronymic, which tells the person beside the given name. */
        FATHER
    }
}
