package org.dokaz.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dokaz.web.account.Person;
import org.dokaz.web.account.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their tokens. A token stands in the header of each request and nowhere else: no cookie opens these doors. */
final class BearerCheck extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String RETRY_SECONDS = "60";

    private final Tokens tokens;
    private final FailedTokens failed;
    private final Refusal refusal;

    BearerCheck(Tokens tokens, FailedTokens failed, Refusal refusal) {
        this.tokens = tokens;
        this.failed = failed;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Person> person = given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.person(given.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (person.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.get(), null, List.of()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } else if (failed.isTooMuch(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            refusal.write(HttpStatus.TOO_MANY_REQUESTS, request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            refusal.write(HttpStatus.UNAUTHORIZED, request, response);
        }
    }
}
