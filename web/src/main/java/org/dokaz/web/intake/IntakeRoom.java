package org.dokaz.web.intake;

import org.dokaz.app.CollectionDesk;
import org.dokaz.app.Desk;
import org.dokaz.app.IntakeDesk;
import org.dokaz.app.Workbench;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors through which documents come in. */
@Configuration(proxyBeanMethods = false)
public class IntakeRoom {

    /** A room that opens with the others. */
    public IntakeRoom() {}

    /** Closed with the room, before the case is. */
    @Bean(destroyMethod = "close")
    IntakeDesk intakeDesk(Desk desk, Workbench.Setting setting) {
        return IntakeDesk.open(desk, setting);
    }

    @Bean
    CollectionDoors collectionDoors(Desk desk, Shell shell) {
        return new CollectionDoors(CollectionDesk.of(desk), shell);
    }

    @Bean
    IntakeDoors intakeDoors(IntakeDesk intake, Shell shell) {
        return new IntakeDoors(intake, shell);
    }
}
