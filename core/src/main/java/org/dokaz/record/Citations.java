package org.dokaz.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Amount;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.Comparison;
import org.dokaz.model.Exposure;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;

/** All the words that a reading cites. */
public final class Citations {

    private final List<Citation> found = new ArrayList<>();

    private Citations() {}

    /** Every citation in this reading. */
    public static List<Citation> of(Reading reading) {
        Citations citations = new Citations();
        reading.notes().mentions().forEach(citations::add);
        reading.claims().forEach(citations::add);
        reading.risks().forEach(risk -> citations.found.add(risk.cited()));
        for (Exposure exposure : reading.exposures()) {
            citations.found.addAll(exposure.mentions());
            exposure.traits().forEach(trait -> citations.found.add(trait.cited()));
        }
        return List.copyOf(citations.found);
    }

    private void add(Mention mention) {
        found.add(mention.cited());
        if (mention instanceof Mention.Quantity(Citation ignored, Amount amount)) {
            add(amount);
        }
    }

    private void add(Claim claim) {
        found.add(claim.cited());
        claim.speaker().ifPresent(speaker -> found.add(speaker.cited()));
        claim.places().forEach(place -> found.add(place.cited()));
        claim.parts().forEach(part -> found.add(part.cited()));
        claim.quantity().ifPresent(figure -> {
            found.add(figure.cited());
            add(figure.amount());
        });
    }

    private void add(Amount amount) {
        add(amount.of());
        add(amount.comparison().flatMap(Comparison::with));
    }

    private void add(Optional<Citation> cited) {
        cited.ifPresent(found::add);
    }
}
