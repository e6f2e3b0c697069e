package org.dokaz.web.name;

import org.dokaz.app.Desk;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the names. */
@Configuration(proxyBeanMethods = false)
public class NameRoom {

    /** A room that opens with the others. */
    public NameRoom() {}

    @Bean
    NameDoors nameDoors(Desk desk, Shell shell) {
        return new NameDoors(desk, shell);
    }

    @Bean
    SamenessDoors samenessDoors(Desk desk, NameDoors names) {
        return new SamenessDoors(desk, names);
    }
}
