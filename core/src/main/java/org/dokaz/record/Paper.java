package org.dokaz.record;

/** Something that a person put on record by the book: about the case as a whole, about one exhibit, or about one witness. */
public sealed interface Paper extends Decided
        permits Assessment, Examination, FirstAccount, Intake, Letter, LetterAnswer {

    /** How long a name of a person or a place in the book may be, in UTF-16 code units. */
    int NAME_MAX = 300;
}
