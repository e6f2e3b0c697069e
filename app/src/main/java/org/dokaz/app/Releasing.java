package org.dokaz.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dokaz.corroborate.Findings;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Language;
import org.dokaz.model.Reading;
import org.dokaz.protect.Officials;
import org.dokaz.record.Consent;
import org.dokaz.record.Correction;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.KeptBack;
import org.dokaz.record.PublicRole;
import org.dokaz.record.Reply;
import org.dokaz.record.Wording;
import org.dokaz.release.Docket;
import org.dokaz.release.Gate;
import org.dokaz.release.Tells;
import org.dokaz.release.Trait;
import org.dokaz.release.withheld.Secret;

/** A case held against the gate: what of it may leave the house today. */
public final class Releasing {

    private Releasing() {}

    /**
     * How a release is to be called and dated.
     *
     * @param corrections where readers send corrections
     */
    public record Named(String title, LocalDate day, Optional<String> corrections) {}

    /**
     * What of this case passes.
     *
     * @param inVault the strings that the vault holds, where it is open
     * @param salts unforeseeable strings
     */
    public static Gate.Passed pass(CaseFile file, Named named, List<Secret> inVault, Supplier<String> salts) {
        Officials officials = new Officials();
        return Gate.pass(docket(file, named), officials::areNamedIn, new NoTells(), inVault, salts);
    }

    private static Docket docket(CaseFile file, Named named) {
        List<Entity> entities = NamesInCase.of(file).resolution().entities();
        Findings findings = ClaimsInCase.compare(file, entities);
        Map<Digest, String> unshown = file.restricted();
        return new Docket(
                named.title(),
                named.day(),
                Optional.empty(),
                named.corrections(),
                readings(file),
                Set.of(),
                unshown.keySet(),
                new Docket.Found(entities, findings.events(), findings.lineages(), findings.retellings()),
                new Docket.Decided(
                        file.holding(Consent.class),
                        file.holding(Reply.class),
                        file.holding(Wording.class),
                        file.holding(KeptBack.class),
                        file.holding(PublicRole.class),
                        file.holding(Correction.class)),
                file.releases());
    }

    private static List<Reading> readings(CaseFile file) {
        SetRight right = SetRight.of(file);
        Set<DocumentId> taken = new HashSet<>();
        List<Reading> readings = new ArrayList<>();
        file.each(held -> {
            if (held.kept() instanceof DocumentOutcome document
                    && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                    && taken.add(DocumentId.of(reading.transcript()))) {
                readings.add(right.reading(reading));
            }
        });
        return readings;
    }

    private static final class NoTells implements Tells {
        @Override
        public List<Trait> of(Reading reading) {
            return List.of();
        }

        @Override
        public List<Trait> of(String words, Language language) {
            return List.of();
        }
    }
}
