package org.dokaz.web.guard;

import java.util.Optional;
import java.util.function.Supplier;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Person;
import org.dokaz.web.account.Right;
import org.dokaz.web.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The one place where it is decided whether somebody gets through a door. What they are is asked anew each time. */
final class Hub implements AuthorizationManager<RequestAuthorizationContext> {

    private final Accounts accounts;

    Hub(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        Optional<Door> door =
                Door.at(asked.getRequest().getMethod(), asked.getRequest().getRequestURI());
        Optional<Right> right = door.flatMap(Door::right);
        if (door.isPresent() && right.isEmpty()) {
            return new AuthorizationDecision(true);
        }
        Optional<Role> role = person(who.get()).flatMap(accounts::role);
        // Behind no door there is nothing; who is signed in may be told so, who is not learns nothing.
        return new AuthorizationDecision(
                role.filter(held -> right.isEmpty() || held.may(right.get())).isPresent());
    }

    /** Who has signed in. */
    static Optional<Person> person(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }
}
