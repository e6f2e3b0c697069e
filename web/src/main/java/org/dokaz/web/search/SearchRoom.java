package org.dokaz.web.search;

import org.dokaz.app.Desk;
import org.dokaz.app.DeskSearch;
import org.dokaz.app.Workbench;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the search. */
@Configuration(proxyBeanMethods = false)
public class SearchRoom {

    /** A room that opens with the others. */
    public SearchRoom() {}

    @Bean
    DeskSearch deskSearch(Desk desk) {
        return DeskSearch.of(desk);
    }

    @Bean
    SearchDoors searchDoors(DeskSearch search, Accounts accounts, Workbench.Setting setting, Shell shell) {
        return new SearchDoors(search, accounts, setting, shell);
    }
}
