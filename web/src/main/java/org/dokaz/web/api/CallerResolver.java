package org.dokaz.web.api;

import java.security.Principal;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Person;
import org.dokaz.web.page.Absent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells the doors for programs for whom a program asks, as they are at this moment. */
record CallerResolver(Accounts accounts) implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Principal principal = request.getUserPrincipal();
        if (principal instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Person person) {
            return new Caller(person, accounts.role(person).orElseThrow(Absent::new));
        }
        throw new Absent();
    }
}
