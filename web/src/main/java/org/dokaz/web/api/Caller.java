package org.dokaz.web.api;

import org.dokaz.app.Sight;
import org.dokaz.model.Maker;
import org.dokaz.web.account.Person;
import org.dokaz.web.account.Right;
import org.dokaz.web.account.Role;

/** For whom a program asks. */
record Caller(Person person, Role role) {

    /** How much of the case they may see. */
    Sight sight() {
        return role.may(Right.READ_RESTRICTED) ? Sight.ALL : Sight.OPEN;
    }

    /** As whom they decide. */
    Maker author() {
        return new Maker.Analyst(person.name());
    }
}
