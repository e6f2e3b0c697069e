package org.dokaz.release;

import java.util.List;
import org.dokaz.model.Language;

/** Finds what narrows down who somebody is in words that a person wrote to stand for a statement; of whom they are is known from the claim. */
@FunctionalInterface
public interface Tells {

    /** The traits that the words tell. */
    List<Tell> of(String words, Language language);

    /**
     * Something that narrows down who somebody is.
     *
     * @param kind which sort, as {@code home_town}
     * @param value as it is told
     */
    record Tell(String kind, String value) {}
}
