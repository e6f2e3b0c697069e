package org.dokaz.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Exhibit;
import org.dokaz.record.HandedOver;
import org.dokaz.release.CourtGate.Objection;
import org.dokaz.vault.VaultContents.Original;

/**
 * An exhibit that may be handed over, and what keeps it back.
 *
 * @param shown as the case shows it
 * @param behind what lies in the vault, where that is what would be given
 * @param paths where it was found
 * @param entries the records that go with it
 * @param bytesStay why its bytes are not given, though its records are
 * @param note what else the one who hands over should know
 * @param objections who did not agree; with any of them nothing of it goes
 */
public record CourtItem(
        Exhibit shown,
        HandedOver.Form form,
        Optional<Original> behind,
        List<String> paths,
        Set<Long> entries,
        Optional<String> bytesStay,
        Optional<String> note,
        List<Objection> objections) {

    public CourtItem {
        paths = List.copyOf(paths);
        entries = Set.copyOf(entries);
        objections = List.copyOf(objections);
    }

    /** What is given, as a record tells it. */
    HandedOver.Given given() {
        return new HandedOver.Given(shown.id(), form);
    }

    /** The exhibit whose bytes are given. */
    Exhibit bytes() {
        return behind.map(Original::exhibit).orElse(shown);
    }
}
