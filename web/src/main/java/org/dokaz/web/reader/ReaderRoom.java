package org.dokaz.web.reader;

import org.dokaz.app.Desk;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the reader. */
@Configuration(proxyBeanMethods = false)
public class ReaderRoom {

    /** A room that opens with the others. */
    public ReaderRoom() {}

    @Bean
    DocumentDoors documentDoors(Desk desk, Shell shell, Accounts accounts) {
        return new DocumentDoors(desk, shell, accounts);
    }

    @Bean
    HandDoors handDoors(Desk desk, DocumentDoors documents, Shell shell) {
        return new HandDoors(desk, documents, shell);
    }

    @Bean
    ClaimDoors claimDoors(Desk desk, DocumentDoors documents) {
        return new ClaimDoors(desk, documents);
    }
}
