package org.dokaz.app;

import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Intake;

/** Puts on record how what came in was collected, once it is all there. */
final class IntakeKeeping {

    private final HeldCase held;

    IntakeKeeping(HeldCase held) {
        this.held = held;
    }

    /**
     * Keeps what an order says of all exhibits that were received from an entry of the log on, unless it is kept.
     *
     * @return how many there are
     */
    int keep(IntakeOrder order, long entry) {
        CaseFile file = held.file();
        if (order.collected().isEmpty()) {
            file.commit();
            return 0;
        }
        Maker by = new Maker.Analyst(order.by());
        Set<Digest> kept = file.holding(Intake.class).stream()
                .filter(intake -> intake.by().equals(by) && intake.fields().equals(order.collected()))
                .map(Intake::exhibit)
                .collect(Collectors.toSet());
        Set<Digest> received = ItemsInCase.receivedSince(file, entry);
        received.stream()
                .filter(exhibit -> !kept.contains(exhibit))
                .forEach(exhibit -> file.decide(
                        new Intake(exhibit, order.collected(), "", held.clock().instant(), by)));
        file.commit();
        return received.size();
    }
}
