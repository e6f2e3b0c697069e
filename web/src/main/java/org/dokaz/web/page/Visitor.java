package org.dokaz.web.page;

import org.dokaz.app.Sight;
import org.dokaz.markup.Labels;
import org.dokaz.model.Maker;
import org.dokaz.web.account.Person;
import org.dokaz.web.account.Right;
import org.dokaz.web.account.Role;

/**
 * Who asks for a page, in whose language it is to be, and what its forms must carry.
 *
 * @param token by which a form shows that it came from a page of this session
 */
public record Visitor(Person person, Role role, Labels labels, Token token) {

    /** A field that each form carries. */
    public record Token(String name, String value) {}

    /** Whether they may do this. */
    public boolean may(Right right) {
        return role.may(right);
    }

    /** How much of the case they may see. */
    public Sight sight() {
        return may(Right.READ_RESTRICTED) ? Sight.ALL : Sight.OPEN;
    }

    /** As whom they decide. */
    public Maker author() {
        return new Maker.Analyst(person.name());
    }

    /** One of the house's words. */
    public String text(String key, Object... filledIn) {
        return labels.text(key, filledIn);
    }
}
