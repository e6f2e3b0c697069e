package org.dokaz.web.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dokaz.app.Workbench;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Tokens;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** What every request passes before a page is made: the host check, the session, the token of its form, the hub. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Guard {

    /** What pages may load, run and send: their own style sheet and script, nothing else from anywhere. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()";

    /** The door check itself, before all else but the counting. */
    @Bean
    FilterRegistrationBean<Filter> hostCheck(Workbench.Setting setting) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new HostCheck(setting.host()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    Traffic traffic() {
        return new Traffic();
    }

    /** Counts what the door check refuses too; it reads nothing of a request but where it knocks. */
    @Bean
    FilterRegistrationBean<Filter> trafficCount(Traffic traffic) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new TrafficCount(traffic));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Behind all other checks, before a page is made. */
    @Bean
    FilterRegistrationBean<Filter> crowd() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new Crowd());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    /** What is no proper address is refused like a door that is closed: it tells nothing of what lies behind. */
    @Bean
    RequestRejectedHandler rejected() {
        return new HttpStatusRequestRejectedHandler(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The way of programs: a token in each request; no session, no cookie, and so no form that could be forged. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, Accounts accounts, Tokens tokens, Workbench.Setting setting, Refusal refusal) {
        return http.securityMatcher(request -> Door.isForPrograms(request.getRequestURI()))
                .authenticationManager(new ProviderManager(List.of(new Doorkeeper(accounts))))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new Hub(accounts)))
                .addFilterBefore(
                        new BearerCheck(tokens, new FailedTokens(setting.clock()), refusal), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, nobody) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            refusal.write(HttpStatus.UNAUTHORIZED, request, response);
                        })
                        .accessDeniedHandler(
                                (request, response, denied) -> refusal.write(HttpStatus.FORBIDDEN, request, response)))
                .headers(Guard::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain chain(HttpSecurity http, Accounts accounts, Refusal refusal) {
        return http.authenticationManager(new ProviderManager(List.of(new Doorkeeper(accounts))))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new Hub(accounts)))
                .addFilterBefore(new Recall(accounts), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .formLogin(login -> login.loginPage("/login")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", true)
                        .failureHandler((request, response, failed) -> response.sendRedirect(
                                failed instanceof LockedException ? "/login?closed" : "/login?refused")))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, denied) -> refusal.write(HttpStatus.FORBIDDEN, request, response)))
                .headers(Guard::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .crossOriginEmbedderPolicy(policy -> policy.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                .permissionsPolicyHeader(policy -> policy.policy(NOTHING_OF_THE_DEVICE));
    }
}
