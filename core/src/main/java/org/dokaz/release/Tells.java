package org.dokaz.release;

import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Reading;

/** Finds what narrows down who somebody is: role, home town, age, sex, unit, place, date, kinship. */
public interface Tells {

    /** The traits that a document tells of people. */
    List<Trait> of(Reading reading);

    /** The traits that words tell which a person wrote to stand for a claim; of whom they are is known from the claim. */
    List<Trait> of(String words, Language language);
}
