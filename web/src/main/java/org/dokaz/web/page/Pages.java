package org.dokaz.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.dokaz.app.Workbench;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Person;
import org.dokaz.web.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests find the pages, and what pages are told of whoever asks. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class Pages implements WebMvcConfigurer {

    private final Accounts accounts;

    /** Pages for those who have accounts. */
    public Pages(Accounts accounts) {
        this.accounts = accounts;
    }

    @Bean
    Shell shell(Workbench.Setting setting) {
        return new Shell(
                String.valueOf(setting.folder().toAbsolutePath().normalize().getFileName()));
    }

    @Bean
    Problems problems(Workbench.Setting setting) {
        return new Problems(setting);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Tongue());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new ByteArrayHttpMessageConverter())
                .addCustomConverter(new ResourceHttpMessageConverter(true));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorResolver(accounts));
        resolvers.add(new TokenResolver());
    }

    /** Whoever asks, as they are at this moment. */
    private record VisitorResolver(Accounts accounts) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Visitor.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            Principal principal = request.getUserPrincipal();
            HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
            if (asked != null
                    && principal instanceof Authentication authentication
                    && authentication.getPrincipal() instanceof Person person) {
                Role role = accounts.role(person).orElseThrow(Absent::new);
                CsrfToken token = token(asked);
                return new Visitor(
                        person, role, Tongue.of(asked), new Visitor.Token(token.getParameterName(), token.getToken()));
            }
            throw new Absent();
        }
    }

    private static CsrfToken token(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token;
        }
        throw new IllegalStateException("forms are not guarded");
    }

    /** The token of the form by which somebody signs in. */
    private record TokenResolver() implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(CsrfToken.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
            if (asked == null) {
                throw new IllegalStateException("no request");
            }
            return token(asked);
        }
    }
}
