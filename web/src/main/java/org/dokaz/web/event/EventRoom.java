package org.dokaz.web.event;

import org.dokaz.app.Desk;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the events. */
@Configuration(proxyBeanMethods = false)
public class EventRoom {

    /** A room that opens with the others. */
    public EventRoom() {}

    @Bean
    EventDoors eventDoors(Desk desk, Shell shell) {
        return new EventDoors(desk, shell);
    }

    @Bean
    JudgementDoors judgementDoors(Desk desk, EventDoors events) {
        return new JudgementDoors(desk, events);
    }
}
