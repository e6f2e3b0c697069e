package org.dokaz.web.entrance;

import org.dokaz.web.account.Accounts;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors through which people come in. */
@Configuration(proxyBeanMethods = false)
public class EntranceRoom {

    /** A room that opens with the others. */
    public EntranceRoom() {}

    @Bean
    EntranceDoors entranceDoors() {
        return new EntranceDoors();
    }

    @Bean
    AccountDoors accountDoors(Accounts accounts, Shell shell) {
        return new AccountDoors(accounts, shell);
    }
}
