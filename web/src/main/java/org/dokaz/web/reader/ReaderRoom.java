package org.dokaz.web.reader;

import org.dokaz.app.Desk;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the reader. */
@Configuration(proxyBeanMethods = false)
public class ReaderRoom {

    /** A room that opens with the others. */
    public ReaderRoom() {}

    @Bean
    DocumentDoors documentDoors(Desk desk, Shell shell) {
        return new DocumentDoors(desk, shell);
    }

    @Bean
    ClaimDoors claimDoors(Desk desk, DocumentDoors documents) {
        return new ClaimDoors(desk, documents);
    }
}
