package org.dokaz.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.dokaz.corroborate.Findings;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.protect.Officials;
import org.dokaz.record.Assessment;
import org.dokaz.record.Consent;
import org.dokaz.record.Correction;
import org.dokaz.record.KeptBack;
import org.dokaz.record.PublicRole;
import org.dokaz.record.Reply;
import org.dokaz.record.ReviewRule;
import org.dokaz.record.Withholding;
import org.dokaz.record.Wording;
import org.dokaz.release.Docket;
import org.dokaz.release.Draft;
import org.dokaz.release.Gate;
import org.dokaz.release.withheld.Secret;

/** A case held against the gate: what of it may leave the house today. */
public final class Releasing {

    private static final int SALT_BYTES = 32;

    private Releasing() {}

    /**
     * How a release is to be called and dated.
     *
     * @param corrections where readers send corrections
     */
    public record Named(String title, LocalDate day, Optional<String> corrections) {}

    /** Unforeseeable strings, one after the other. */
    public static Supplier<String> salts(RandomGenerator random) {
        return () -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return HexFormat.of().formatHex(salt);
        };
    }

    /**
     * What of this case passes.
     *
     * @param inVault the strings that the vault holds, where it is open
     * @param salts unforeseeable strings
     */
    public static Gate.Passed pass(CaseFile file, Named named, List<Secret> inVault, Supplier<String> salts) {
        Officials officials = new Officials();
        return Gate.pass(docket(file, named, found(file)), officials::areNamedIn, new TraitsTold(), inVault, salts);
    }

    /** Everything that no copy of anything in this case may show today: what the vault holds, and who may not be named. */
    static List<Secret> secrets(CaseFile file, List<Secret> inVault) {
        Officials officials = new Officials();
        return Gate.secrets(docket(file, LocalDate.EPOCH), officials::areNamedIn, inVault);
    }

    /** The case on this day, with the people in it and nothing that comparing claims comes to. */
    static Docket docket(CaseFile file, LocalDate day) {
        Named unnamed = new Named("copy", day, Optional.empty());
        List<Entity> entities = NamesInCase.of(file).resolution().entities();
        return docket(file, unnamed, new Docket.Found(entities, List.of(), List.of(), List.of()));
    }

    private static Docket.Found found(CaseFile file) {
        List<Entity> entities = NamesInCase.of(file).resolution().entities();
        Findings findings = ClaimsInCase.compare(file, entities);
        return new Docket.Found(entities, findings.events(), findings.lineages(), findings.retellings());
    }

    private static Docket docket(CaseFile file, Named named, Docket.Found found) {
        Set<Digest> unshown = new HashSet<>(file.restricted().keySet());
        Map<DocumentId, Maker.Machine> readers = new HashMap<>();
        return new Docket(
                named.title(),
                named.day(),
                Draft.of(file.holding(Assessment.class), named.day()),
                named.corrections(),
                readings(file, unshown, readers),
                readers,
                unshown,
                found,
                new Docket.Decided(
                        file.holding(Consent.class),
                        file.holding(Reply.class),
                        file.holding(Wording.class),
                        file.holding(KeptBack.class),
                        file.holding(PublicRole.class),
                        file.holding(Correction.class),
                        unapproved(file)),
                file.releases());
    }

    /** The claims that no second person stands behind, where the case asks for one. */
    private static Set<Digest> unapproved(CaseFile file) {
        Set<Digest> unapproved = new HashSet<>();
        if (SecondPerson.isAsked(file.holding(ReviewRule.class))) {
            DecidedClaims decided = new DecidedClaims();
            file.decisions().forEach(decided::add);
            file.eachReading((_, reading) -> decided.stands(reading).stream()
                    .filter(stand -> !stand.isApproved())
                    .forEach(stand -> unapproved.add(stand.read().id())));
        }
        return unapproved;
    }

    /** All readings; what stands for an original in the vault is added to those whose address nobody is to learn. */
    private static List<Reading> readings(CaseFile file, Set<Digest> unshown, Map<DocumentId, Maker.Machine> readers) {
        SetRight right = SetRight.of(file);
        List<Reading> readings = new ArrayList<>();
        file.eachReading((document, reading) -> {
            readings.add(right.reading(reading));
            if (document.by() instanceof Maker.Machine reader) {
                readers.put(DocumentId.of(reading.transcript()), reader);
            }
            if (document.exhibit().mediaType().equals(Withholding.STAND_IN_MEDIA_TYPE)) {
                unshown.add(document.exhibit().id());
            }
        });
        return readings;
    }
}
