package org.dokaz.web.review;

import org.dokaz.app.Desk;
import org.dokaz.app.Weighing;
import org.dokaz.web.account.Accounts;
import org.dokaz.web.page.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the review. */
@Configuration(proxyBeanMethods = false)
public class ReviewRoom {

    /** A room that opens with the others. */
    public ReviewRoom() {}

    @Bean
    QueueDoors queueDoors(Desk desk, Shell shell, Accounts accounts) {
        return new QueueDoors(desk, shell, accounts);
    }

    @Bean
    SecondLookDoors secondLookDoors(Desk desk, Shell shell, Accounts accounts) {
        return new SecondLookDoors(desk, shell, accounts);
    }

    @Bean
    Weighing weighing(Desk desk) {
        return Weighing.of(desk);
    }

    @Bean
    WeighingDoors weighingDoors(Weighing weighing, Shell shell) {
        return new WeighingDoors(weighing, shell);
    }

    @Bean
    ElementDoors elementDoors(Desk desk, Weighing weighing, Shell shell) {
        return new ElementDoors(desk, weighing, shell);
    }
}
