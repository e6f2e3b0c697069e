package org.dokaz.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dokaz.corroborate.Corroborator;
import org.dokaz.corroborate.Findings;
import org.dokaz.flow.Outcome;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Reading;
import org.dokaz.publish.Comparison;
import org.dokaz.record.DocumentOutcome;

/** What the claims of a case come to when they are held against each other. */
public final class ClaimsInCase {

    private ClaimsInCase() {}

    /** The findings of a case as it stands now, its names known as these persons, places, units and organisations. */
    public static Findings compare(CaseFile file, List<Entity> entities) {
        Corroborator corroborator = new Corroborator(entities);
        Set<DocumentId> taken = new HashSet<>();
        file.each(held -> {
            if (held.kept() instanceof DocumentOutcome document
                    && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                    && taken.add(DocumentId.of(reading.transcript()))) {
                corroborator.add(reading);
            }
        });
        return corroborator.find();
    }

    /** Findings as they are shown. */
    public static Comparison shown(Findings findings) {
        return new Comparison(findings.events(), findings.lineages(), findings.retellings(), findings.nearMisses());
    }
}
