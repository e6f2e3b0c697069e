package org.dokaz.web.api;

import java.util.List;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskSearch;
import org.dokaz.app.IntakeDesk;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.account.Tokens;
import org.dokaz.web.guard.Traffic;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doors for programs, and the page on which people make tokens for them. */
@Configuration(proxyBeanMethods = false)
public class ApiRoom implements WebMvcConfigurer {

    private final Accounts accounts;

    /** A room that opens with the others. */
    public ApiRoom(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver(accounts));
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription();
    }

    @Bean
    ApiDocuments apiDocuments(Desk desk, DeskSearch search) {
        return new ApiDocuments(desk, search);
    }

    @Bean
    ApiClaims apiClaims(Desk desk) {
        return new ApiClaims(desk);
    }

    @Bean
    ApiEvents apiEvents(Desk desk) {
        return new ApiEvents(desk);
    }

    @Bean
    ApiReview apiReview(Desk desk) {
        return new ApiReview(desk);
    }

    @Bean
    ApiIntake apiIntake(IntakeDesk intake) {
        return new ApiIntake(intake);
    }

    @Bean
    ApiNames apiNames(Desk desk) {
        return new ApiNames(desk);
    }

    @Bean
    ApiSearch apiSearch(DeskSearch search) {
        return new ApiSearch(search);
    }

    @Bean
    ApiOperations apiOperations(Desk desk, Traffic traffic) {
        return new ApiOperations(desk, traffic);
    }

    @Bean
    TokenDoors tokenDoors(Tokens tokens, Shell shell) {
        return new TokenDoors(tokens, shell);
    }
}
