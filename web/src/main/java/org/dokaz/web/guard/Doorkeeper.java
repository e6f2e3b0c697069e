package org.dokaz.web.guard;

import java.util.List;
import org.dokaz.web.account.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets in who knows a password. What they may do then is the hub's business: it gives no authorities. */
final class Doorkeeper implements AuthenticationProvider {

    private final Accounts accounts;

    Doorkeeper(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = String.valueOf(given.getPrincipal());
        String password = String.valueOf(given.getCredentials());
        return switch (accounts.attempt(name, password)) {
            case Accounts.In in -> UsernamePasswordAuthenticationToken.authenticated(in.person(), null, List.of());
            case Accounts.Refused _ -> throw new BadCredentialsException("refused");
            case Accounts.Closed _ -> throw new LockedException("closed");
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
