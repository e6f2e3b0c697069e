package org.dokaz.release;

import java.util.Collection;
import java.util.Set;
import org.dokaz.model.Entity;
import org.dokaz.model.Reading;

/** Who of those that a case names is in office or known in a public role, as a release holds it: nobody else's name may stand in a list. */
public final class PublicPeople {

    private final Persons persons;

    /**
     * The people of a case.
     *
     * @param publicRoles names of people whose role a person decided to be public
     */
    public PublicPeople(
            Collection<Entity> entities, Collection<Reading> readings, Offices offices, Set<String> publicRoles) {
        this.persons = new Persons(entities, readings, offices, publicRoles);
    }

    /** Whether this person's name may stand in a list: in office wherever documents tell of an office, and put at risk by none. */
    public boolean isListed(Entity person) {
        return persons.isListed(person);
    }
}
